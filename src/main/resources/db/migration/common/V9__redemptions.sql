-- Redeeming in slots, rolling back and signals.

-- The one domain on which credits are sold; the page itself is checkout.url.
insert into setting values ('checkout.domain', 'pay.assetstore.example');

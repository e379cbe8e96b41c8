-- Whether anybody has asked to credit a receipt, which is mostly nobody: told with the receipt itself.
create index adjustment_request_by_receipt on adjustment_request (receipt_id);

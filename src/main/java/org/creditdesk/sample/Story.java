package org.creditdesk.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditdesk.receipt.Receipt;

/** What {@code receipts.csv} and {@code ledger.csv} tell of the accounts worth looking at. */
final class Story {
    private final Map<String, List<Happening>> happenings;
    private final List<Slip.Purchase> purchases;

    private record Told(String account, Happening happening) {}

    /** @param customers those of {@code accounts.csv} */
    Story(List<Customer> customers, Days days, Incidents incidents) {
        Map<String, Customer> byEmail =
                customers.stream().collect(Collectors.toMap(Customer::email, Function.identity()));
        this.happenings = SampleFile.read("ledger.csv", line -> {
                    String account = line.text("account");
                    if (!byEmail.containsKey(account)) {
                        throw line.wrong("account", null);
                    }
                    return new Told(account, Happening.of(line, days, incidents));
                })
                .stream()
                .collect(
                        Collectors.groupingBy(Told::account, Collectors.mapping(Told::happening, Collectors.toList())));
        this.purchases = SampleFile.read("receipts.csv", line -> purchase(line, byEmail, days));
    }

    private static Slip.Purchase purchase(Line line, Map<String, Customer> customers, Days days) {
        String account = line.text("account");
        return new Slip.Purchase(
                line.text("receipt"),
                line.text("provider"),
                line.text("email"),
                account == null ? null : customers.get(account).id(),
                days.ago(line.count("days_ago"), line.time("time")),
                line.count("credits"),
                line.count("amount_minor"),
                line.text("currency"),
                line.oneOf(Receipt.State.class, "state"));
    }

    List<Slip.Purchase> purchases() {
        return purchases;
    }

    /** What is told of a customer; empty for most. */
    List<Happening> of(Customer customer) {
        return happenings.getOrDefault(customer.email(), List.of());
    }
}

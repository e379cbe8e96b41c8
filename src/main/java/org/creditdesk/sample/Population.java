package org.creditdesk.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditdesk.account.AccountStatus;

/** The customers: first those of {@code accounts.csv}, then invented ones without end. */
final class Population {
    private static final List<String> MAIL = List.of("mail.example", "post.example", "inbox.test", "webmail.test");
    private static final int STUDIOS = 4_000;
    private static final List<String> SOURCES = List.of("checkout address", "payment card", "first sign-in");
    private static final List<History> HISTORIES = List.of(
            History.NONE,
            History.NEW,
            History.NEW,
            History.NEW,
            History.NEW,
            History.QUIET,
            History.QUIET,
            History.QUIET,
            History.QUIET,
            History.REGULAR);

    private final List<Customer> written;
    private final List<Region> regions;

    private record Change(String email, Customer.Former former) {}

    Population(Map<String, Region> regions) {
        this.regions = regions.values().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
        Map<String, List<Change>> changes = SampleFile.read("former-emails.csv", Population::change).stream()
                .collect(Collectors.groupingBy(Change::email));
        List<Customer> read = new ArrayList<>();
        SampleFile.read("accounts.csv", line -> line).forEach(line -> read.add(customer(read.size(), line, changes)));
        this.written = List.copyOf(read);
    }

    private static Change change(Line line) {
        return new Change(
                line.text("email"), new Customer.Former(line.text("former_email"), line.count("until_days_ago")));
    }

    private static Customer customer(int index, Line line, Map<String, List<Change>> changes) {
        String email = line.text("email");
        return new Customer(
                index,
                email,
                line.text("name"),
                line.text("region"),
                line.text("region_source"),
                line.text("zone"),
                line.count("joined_days_ago"),
                line.oneOf(AccountStatus.class, "status"),
                line.text("flags"),
                line.oneOf(History.class, "history"),
                changes.getOrDefault(email, List.of()).stream()
                        .map(Change::former)
                        .toList(),
                false);
    }

    /** How many are written down; at least so many are loaded. */
    int written() {
        return written.size();
    }

    Customer get(long index) {
        return index < written.size() ? written.get((int) index) : invent(index);
    }

    private Customer invent(long index) {
        Chance chance = Chance.of(index, 1);
        Region region = chance.oneOf(regions);
        Region.Name given = chance.oneOf(region.given());
        Region.Name family = chance.oneOf(region.family());
        boolean unknown = chance.in(2);
        String email = given.latin() + '.' + family.latin() + index + '@' + domain(chance);
        return new Customer(
                index,
                email,
                region.fullName(given, family),
                unknown ? null : region.code(),
                unknown ? null : chance.oneOf(SOURCES),
                region.zone(),
                chance.between(1, Days.HISTORY - 1),
                chance.in(1) ? AccountStatus.BLOCKED : AccountStatus.ACTIVE,
                null,
                chance.oneOf(HISTORIES),
                List.of(),
                true);
    }

    private static String domain(Chance chance) {
        return chance.in(75)
                ? chance.oneOf(MAIL)
                : String.format(Locale.ROOT, "studio-%04d.example", chance.between(1, STUDIOS));
    }
}

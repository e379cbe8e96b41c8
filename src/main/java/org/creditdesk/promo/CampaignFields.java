package org.creditdesk.promo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.NewValue;
import org.hibernate.StatelessSession;

/** All of a campaign that people choose, and the rules for it. */
record CampaignFields(
        String name,
        String purpose,
        String owner,
        String zone,
        Instant starts,
        Instant ends,
        Instant announced,
        Long budget) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 1000;

    static String name(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static CampaignFields of(NewCampaign wanted, String owner) {
        return new CampaignFields(
                name(wanted.name()),
                purpose(wanted.purpose()),
                owner,
                wanted.zone().getId(),
                micros(wanted.starts()),
                micros(wanted.ends()),
                micros(wanted.announced()),
                wanted.budget());
    }

    /** The same, but for what was named. */
    CampaignFields with(CampaignChange wanted) {
        return new CampaignFields(
                wanted.name() == null ? name : name(wanted.name().value()),
                wanted.purpose() == null ? purpose : purpose(wanted.purpose().value()),
                wanted.owner() == null ? owner : name(wanted.owner().value()),
                wanted.zone() == null ? zone : wanted.zone().value().getId(),
                wanted.starts() == null ? starts : micros(wanted.starts().value()),
                wanted.ends() == null ? ends : micros(wanted.ends().value()),
                wanted.announced() == null
                        ? announced
                        : micros(wanted.announced().value()),
                NewValue.or(wanted.budget(), budget));
    }

    private static String purpose(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** As exactly as the databases keep it. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param before the campaign that shall become so, locked; null for a new one */
    void check(StatelessSession session, CampaignRow before) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.wrongUse("CAMPAIGN_NAME", LONGEST_NAME);
        }
        if (purpose != null && (purpose.length() > LONGEST_PURPOSE || purpose.indexOf(0) >= 0)) {
            throw Problem.wrongUse("CAMPAIGN_PURPOSE", LONGEST_PURPOSE);
        }
        if (starts != null && ends != null && !starts.isBefore(ends)) {
            throw Problem.wrongUse("WINDOW_ORDER");
        }
        checkBudget(before == null ? 0 : before.redeemedCredits);
        CampaignRow namesake = Campaigns.rowByName(session, name);
        if (namesake != null && (before == null || namesake.id != before.id)) {
            throw Problem.refused("CAMPAIGN_NAME_TAKEN", name);
        }
        if (before != null && !owner.equals(before.owner) && !Staff.isMember(session, owner)) {
            throw Problem.notFound("NO_SUCH_MEMBER", owner);
        }
    }

    private void checkBudget(long redeemed) {
        if (budget != null && budget <= 0) {
            throw Problem.wrongUse("BUDGET_POSITIVE");
        }
        if (budget != null && budget < redeemed) {
            throw Problem.refused("BUDGET_BELOW_REDEEMED", redeemed);
        }
    }

    /** These columns and no other: somebody may be counting up what was redeemed. */
    void write(StatelessSession session, long id) {
        session.createMutationQuery("""
                        update CampaignRow set name = :name, nameKey = :key, purpose = :purpose, owner = :owner,
                            zone = :zone, starts = :starts, ends = :ends, announced = :announced,
                            budget = :budget
                        where id = :id
                        """)
                .setParameter("name", name)
                .setParameter("key", Campaigns.key(name))
                .setParameter("purpose", purpose)
                .setParameter("owner", owner)
                .setParameter("zone", zone)
                .setParameter("starts", starts)
                .setParameter("ends", ends)
                .setParameter("announced", announced)
                .setParameter("budget", budget)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** What a change asks for, whatever the campaign is. */
    static String asked(CampaignChange wanted) {
        List<String> asked = new ArrayList<>();
        named(asked, "name", wanted.name());
        named(asked, "owner", wanted.owner());
        named(asked, "zone", wanted.zone());
        named(asked, "starts", wanted.starts());
        named(asked, "ends", wanted.ends());
        named(asked, "announced", wanted.announced());
        named(asked, "budget", wanted.budget());
        named(asked, "purpose", wanted.purpose());
        return String.join("; ", asked);
    }

    private static void named(List<String> asked, String field, NewValue<?> named) {
        if (named != null) {
            asked.add(field + " " + word(named.value()));
        }
    }

    /** Those fields that the other has different, for the trail. */
    String inWords(CampaignFields other) {
        List<String> words = new ArrayList<>();
        different(words, "name", other, CampaignFields::name);
        different(words, "owner", other, CampaignFields::owner);
        different(words, "zone", other, CampaignFields::zone);
        different(words, "starts", other, CampaignFields::starts);
        different(words, "ends", other, CampaignFields::ends);
        different(words, "announced", other, CampaignFields::announced);
        different(words, "budget", other, CampaignFields::budget);
        different(words, "purpose", other, CampaignFields::purpose);
        return words.isEmpty() ? "nothing different" : String.join("; ", words);
    }

    private void different(
            List<String> words, String field, CampaignFields other, Function<CampaignFields, Object> value) {
        if (!Objects.equals(value.apply(this), value.apply(other))) {
            words.add(field + " " + word(value.apply(this)));
        }
    }

    private static String word(Object value) {
        return value == null ? "none" : value.toString();
    }
}

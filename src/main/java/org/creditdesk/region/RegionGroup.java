package org.creditdesk.region;

import java.util.List;
import java.util.Locale;
import org.creditdesk.text.Texts;

/** Countries that marketers pick together; ISO 3166-1 alpha-2. */
public enum RegionGroup {
    /** The member states of the European Union. */
    EU("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    /** The European Union with Iceland, Liechtenstein and Norway. */
    EEA(EU.list + " IS LI NO"),
    DACH("AT CH DE"),
    BENELUX("BE LU NL"),
    NORDICS("DK FI IS NO SE"),
    BALTICS("EE LT LV"),
    /** Spanish-, Portuguese- and French-speaking countries of the Americas. */
    LATAM("AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PR PY SV UY VE"),
    NORTH_AMERICA("CA MX US"),
    /** Members of the Association of Southeast Asian Nations. */
    ASEAN("BN ID KH LA MM MY PH SG TH TL VN"),
    /** Members of the Gulf Cooperation Council. */
    GCC("AE BH KW OM QA SA"),
    OCEANIA("AU FJ NZ PG");

    private final String list;

    RegionGroup(String list) {
        this.list = list;
    }

    public List<String> countries() {
        return List.of(list.split(" "));
    }

    /** For people. */
    public String title() {
        return Texts.of("region-group." + name().toLowerCase(Locale.ROOT));
    }
}

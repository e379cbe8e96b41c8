package org.creditdesk.ui.promo;

/**
 * A country or a group of countries that can be picked.
 *
 * @param code as the plan writes it: ISO 3166-1 alpha-2, or a group's name such as {@code EU}
 * @param name in words
 * @param group whether it stands for several countries
 */
record Area(String code, String name, boolean group) {}

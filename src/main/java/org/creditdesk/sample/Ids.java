package org.creditdesk.sample;

/** The next free id of each table that is filled in chunks. */
final class Ids {
    long email = 1;
    long receipt = 1;
    long attempt = 1;
    long lockOut = 1;
    long event = 1;
    long request;
}

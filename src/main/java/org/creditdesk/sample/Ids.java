package org.creditdesk.sample;

/** The next free id of each table that is filled in chunks. */
final class Ids {
    long email = 1;
    long receipt = 1;
    long attempt = 1;
    long lockOut = 1;
    /** Who set the store up and who joined the staff is in the trail already, under the ids below. */
    long event = 10_001;

    long request;
}

/**
 * A store to try the desk on: the people and stories of {@code sample-data/}, an invented history for those who have
 * none told there, and as many more accounts as are wanted. The same day always gives the same rows.
 */
package org.creditdesk.sample;

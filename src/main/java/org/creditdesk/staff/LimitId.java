package org.creditdesk.staff;

import java.io.Serializable;
import java.time.Instant;

record LimitId(String holder, Instant since) implements Serializable {}

package org.creditdesk.ui.cases;

/** What the file of an account shows of its case. */
public record CaseOfAccount(TimelineViewModel timeline, AliasViewModel aliases, MoveViewModel move) {}

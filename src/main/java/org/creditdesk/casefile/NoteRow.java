package org.creditdesk.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

@Entity
@Table(name = "account_note")
class NoteRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_note_seq")
    @SequenceGenerator(name = "account_note_seq", sequenceName = "account_note_seq")
    long id;

    UUID requestId;
    long accountId;
    String note;
    String ticket;
    String writtenBy;
    Instant writtenAt;

    NoteRow() {}

    boolean says(long account, String text, String underTicket) {
        return accountId == account && note.equals(text) && Objects.equals(ticket, underTicket);
    }

    Note toNote(boolean replayed) {
        return new Note(id, accountId, note, ticket, writtenBy, writtenAt, replayed);
    }
}

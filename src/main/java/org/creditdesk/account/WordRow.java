package org.creditdesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "account_word")
@IdClass(WordId.class)
class WordRow {
    @Id
    String word;

    @Id
    long accountId;

    WordRow() {}
}

package org.creditdesk.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "setting")
class SettingRow {
    @Id
    String name;

    String settingValue;

    SettingRow() {}

    SettingRow(String name, String value) {
        this.name = name;
        this.settingValue = value;
    }
}

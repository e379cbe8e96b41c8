package org.creditdesk.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections, one or a pool, with drivers' settings that neither hang nor leak. */
final class Connections {
    static {
        // An H2 file may name Java classes to run; the desk needs none. Read once, when H2's classes load.
        System.setProperty("h2.allowedClasses", "org.creditdesk.none");
        // Hardly two values of a page are alike; looking for one that is costs as much as reading the page.
        System.setProperty("h2.objectCache", "false");
    }

    private Connections() {}

    /** A single connection, for setting up and for the first look at a store. */
    static Connection open(StoreAddress address, Credentials credentials, boolean create) throws SQLException {
        DriverManager.setLoginTimeout(10);
        return DriverManager.getConnection(url(address, create), properties(address, credentials));
    }

    static HikariDataSource pool(StoreAddress address, Credentials credentials) {
        HikariConfig config = config("store", address, properties(address, credentials));
        config.setMaximumPoolSize(8);
        // H2 closes its file with the last connection, and opens it again less durable; one must stay, for good.
        config.setMinimumIdle(1);
        if (address.kind() == StoreKind.H2) {
            config.setMaxLifetime(0);
        }
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    /**
     * For short questions to PostgreSQL. A question for a few keys looks cheaper to it the fewer they are, so that it
     * makes a new plan each time, which takes longer than the answer; here it makes one and keeps it. Whatever asks for
     * a part of many rows must not come this way: its plan has to know how large the part is.
     */
    static HikariDataSource questions(StoreAddress address, Credentials credentials) {
        Properties properties = properties(address, credentials);
        properties.merge("options", " -c plan_cache_mode=force_generic_plan", (all, one) -> all + "" + one);
        HikariConfig config = config("questions", address, properties);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, StoreAddress address, Properties properties) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url(address, false));
        config.setDataSourceProperties(properties);
        config.setConnectionTimeout(10_000);
        return config;
    }

    private static String url(StoreAddress address, boolean create) {
        if (address.kind() == StoreKind.POSTGRESQL) {
            return address.url();
        }
        return "jdbc:h2:" + H2Files.name(address.file()) + (create ? "" : ";IFEXISTS=TRUE")
                // Eight statements is all that a session would remember; a redemption alone has more.
                + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256"
                // No file beside the store with failed statements and their values, which are emails and codes. H2
                // heeds this when the first connection opens the file, and then refuses it to all but administrators.
                + ";TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE";
    }

    private static Properties properties(StoreAddress address, Credentials credentials) {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        if (address.kind() == StoreKind.POSTGRESQL) {
            properties.setProperty("ApplicationName", "credit-desk");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("socketTimeout", "300");
            properties.setProperty("loginTimeout", "10");
            properties.setProperty("logServerErrorDetail", "false");
            properties.setProperty("reWriteBatchedInserts", "true");
            properties.setProperty(
                    "options", "-c lock_timeout=5s -c idle_in_transaction_session_timeout=120s -c TimeZone=UTC");
            if (!address.url().contains("connectTimeout")) {
                properties.setProperty("connectTimeout", "10");
            }
        }
        return properties;
    }
}

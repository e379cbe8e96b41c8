package org.creditdesk.store;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.query.sqm.mutation.internal.temptable.GlobalTemporaryTableStrategy;

/** Builds Hibernate's session factory over our own pool and migrations. */
final class Mapping {
    private Mapping() {}

    static SessionFactory sessions(StoreKind kind, DataSource pool, List<Class<?>> mapped) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool)
                .applySetting(AvailableSettings.DIALECT, kind.dialect())
                // The dialect is known; asking the driver for everything else costs a third of the start.
                .applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
                .applySetting(AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class)
                .applySetting(AvailableSettings.HBM2DDL_AUTO, "none")
                // It would make tables of its own, with the rights of whoever opens the store first.
                .applySetting(GlobalTemporaryTableStrategy.CREATE_ID_TABLES, "false")
                .applySetting(AvailableSettings.JDBC_TIME_ZONE, "UTC")
                .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, "50")
                .applySetting(AvailableSettings.ORDER_INSERTS, "true")
                .build();
        var sources = new MetadataSources(registry);
        sources.addAnnotatedClass(SettingRow.class);
        mapped.forEach(sources::addAnnotatedClass);
        try {
            return sources.buildMetadata().buildSessionFactory();
        } catch (RuntimeException failure) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw failure;
        }
    }
}

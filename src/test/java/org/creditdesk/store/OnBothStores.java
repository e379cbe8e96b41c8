package org.creditdesk.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs a test class once on an H2 file and once on PostgreSQL. The class has a constructor with one argument, the
 * {@link StoreKind}; a fresh store for each test comes from {@link TestStores#fresh}, and one for the whole class from
 * a static {@code @BeforeParameterizedClassInvocation} method that takes the kind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
public @interface OnBothStores {}

package org.creditdesk.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** The failure with its trace, as {@code logback.xml} writes it. */
public final class SafeTrace extends ThrowableProxyConverter {
    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return LogText.trace(super.throwableProxyToString(failure));
    }
}

/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.hub.runtime.i18n;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Language, region and time zone of the hub, from the configuration {@code org.openhab.i18n}; the machine's where nothing is said.
 *
 * Thread safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { LocaleProvider.class, TimeZoneProvider.class,
        HubRegion.class }, configurationPid = "org.openhab.i18n")
public class HubRegion implements LocaleProvider, TimeZoneProvider {

    private final Logger logger = LoggerFactory.getLogger(HubRegion.class);
    private volatile Locale locale = Locale.getDefault();
    private volatile ZoneId zone = ZoneId.systemDefault();

    @Activate
    public HubRegion(Map<String, Object> configuration) {
        modified(configuration);
    }

    @Modified
    public final void modified(Map<String, Object> configuration) {
        String language = text(configuration, "language");
        if (language == null) {
            locale = Locale.getDefault();
        } else {
            String region = text(configuration, "region");
            locale = new Locale.Builder().setLanguage(language).setRegion(region == null ? "" : region).build();
        }
        String name = text(configuration, "timezone");
        if (name == null) {
            zone = ZoneId.systemDefault();
        } else {
            try {
                zone = ZoneId.of(name);
            } catch (DateTimeException e) {
                logger.warn(
                        "org.openhab.i18n:timezone is '{}', which is no time zone such as Europe/Berlin; {} is used",
                        name, zone);
            }
        }
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public ZoneId getTimeZone() {
        return zone;
    }

    private static @Nullable String text(Map<String, Object> configuration, String key) {
        Object value = configuration.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().trim();
    }
}

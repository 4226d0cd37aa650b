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
package org.openhab.energy.thing;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.energy.oauth.error.AbsentException;
import org.openhab.energy.oauth.error.AuthorisationException;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;

/**
 * A Thing's status with its detail and text. The one place where errors of a cloud become a status.
 *
 * @param status the status
 * @param detail its detail
 * @param text what a person should know, or null when all is well
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record ThingCondition(ThingStatus status, ThingStatusDetail detail, @Nullable ThingText text) {

    public static ThingCondition unknown() {
        return new ThingCondition(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null);
    }

    public static ThingCondition online() {
        return new ThingCondition(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);
    }

    public static ThingCondition online(ThingText text) {
        return new ThingCondition(ThingStatus.ONLINE, ThingStatusDetail.NONE, text);
    }

    public static ThingCondition offline(ThingStatusDetail detail, ThingText text) {
        return new ThingCondition(ThingStatus.OFFLINE, detail, text);
    }

    /** {@return the condition of a Thing that could not be started for a fault of the add-on} */
    public static ThingCondition startFailed() {
        return offline(ThingStatusDetail.HANDLER_INITIALIZING_ERROR, ThingText.of("offline.start-failed"));
    }

    public static ThingCondition bridgeOffline() {
        return new ThingCondition(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null);
    }

    /**
     * {@return the condition that an error brings} What is absent counts as a wrong configuration, because a Thing names what it asks for; a caller
     * that knows better does not ask here.
     */
    public static ThingCondition of(CloudException exception) {
        return offline(detail(exception), ThingText.of(exception));
    }

    public boolean isOnline() {
        return status == ThingStatus.ONLINE;
    }

    /** {@return the description as openHAB resolves it, or null} */
    public @Nullable String description() {
        ThingText known = text;
        return known == null ? null : known.description();
    }

    private static ThingStatusDetail detail(CloudException exception) {
        if (exception instanceof AuthorisationException) {
            return ThingStatusDetail.CONFIGURATION_PENDING;
        }
        return exception instanceof ConfigurationException || exception instanceof AbsentException
                ? ThingStatusDetail.CONFIGURATION_ERROR
                : ThingStatusDetail.COMMUNICATION_ERROR;
    }
}

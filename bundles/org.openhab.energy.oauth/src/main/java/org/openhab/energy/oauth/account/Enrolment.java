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
package org.openhab.energy.oauth.account;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.oauth.error.CloudException;

/**
 * A way to an account's tokens or keys that is the cloud's own: a session that the hub opens with it, and in which the user signs in. Given by a binding.
 * This bundle shows the pages, binds the attempt to the browser and the account for one use within ten minutes, and keeps what comes of it. What the
 * methods do runs on the thread of the browser's request, so they answer within half a minute. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface Enrolment {

    /**
     * Opens a session.
     *
     * @param returnUri the grant's redirect URI, or null if it has none
     * @param state what has to come back to the redirect URI as the parameter {@code state}, and is of no use otherwise
     * @return what the user does next
     */
    EnrolmentStep begin(@Nullable URI returnUri, String state) throws CloudException, InterruptedException;

    /**
     * Ends a session, or looks whether it has ended.
     *
     * @param handle the handle of the step
     * @param answers the parameters with which the browser came back, or the fields of the form, or nothing when the user says to be done
     */
    EnrolmentOutcome complete(String handle, Map<String, String> answers) throws CloudException, InterruptedException;

    /**
     * {@return in plain text what a failure of {@link #begin} means and what is to be done, or an empty text where the page's own words say it}
     *
     * @param locale the reader's language
     */
    default String reason(CloudException failure, Locale locale) {
        return "";
    }
}

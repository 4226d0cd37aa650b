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
package org.openhab.energy.hub.clouds.novasense;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.RecordCopy;

/**
 * What is not known of the real portal, or goes wrong there: one switch for each.
 *
 * @param keycloak how the sign-in server words errors, by its age
 * @param refusal why the sign-in server refuses a client that is right, or {@code NONE}
 * @param tokenLifetime {@code expires_in}
 * @param refreshTokenSent whether a refresh token comes along, as some servers are set up
 * @param missingTokenStatus status of a call without a token: FastAPI answered 403 long and 401 later
 * @param forbiddenStatus status of a call for a plant that the client may not see
 * @param openApi how the OpenAPI document is offered
 * @param rowOrder order of the rows of a list
 * @param nightValues what is measured at night
 * @param dataDelay how late measurements come; younger rows are there without values
 * @param numbersAsText whether numbers are sent as texts
 * @param timesWithoutZone whether times are local, without an offset
 * @param empty whether all lists are empty
 * @param ratioAsPercent whether KPIs are percent instead of ratios
 * @param redirectToSlash whether a path without a slash at its end is redirected (307) to one with it
 * @param redirectHost host that redirects lead to, empty for the same
 * @param gzip whether answers are compressed
 * @param etag whether answers carry an {@code ETag} and 304 is given
 * @param hugeAnswer whether every answer is filled up to 5 MB
 * @param retryAfterAsDate whether {@code Retry-After} is an HTTP date
 * @param plants how many plants the client may see
 * @param renamed whether the measured power has another name, as after a change of the API
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NovasenseSwitches(KeycloakAge keycloak, TokenRefusal refusal, Duration tokenLifetime,
        boolean refreshTokenSent, int missingTokenStatus, int forbiddenStatus, OpenApiOffer openApi, RowOrder rowOrder,
        NightValues nightValues, Duration dataDelay, boolean numbersAsText, boolean timesWithoutZone, boolean empty,
        boolean ratioAsPercent, boolean redirectToSlash, String redirectHost, boolean gzip, boolean etag,
        boolean hugeAnswer, boolean retryAfterAsDate, int plants, boolean renamed) {

    /** {@return what the simulator assumes by default} */
    public static NovasenseSwitches defaults() {
        return new NovasenseSwitches(KeycloakAge.CURRENT, TokenRefusal.NONE, Duration.ofSeconds(300), false, 401, 403,
                OpenApiOffer.V3_1, RowOrder.OLDEST_FIRST, NightValues.ZERO, Duration.ZERO, false, false, false, false,
                false, "", false, false, false, false, 2, false);
    }

    /**
     * The same switches but for one.
     *
     * @param component its name
     * @throws IllegalArgumentException when there is no such switch
     */
    public NovasenseSwitches with(String component, Object value) {
        return RecordCopy.with(this, Map.of(component, value));
    }
}

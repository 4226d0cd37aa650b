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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a client shows the token endpoint who it is (RFC 6749 section 2.3.1). A client without a secret only names itself, in the body.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum ClientAuthentication {
    /** By HTTP Basic; the fields are a form. */
    BASIC,
    /** By {@code client_id} and {@code client_secret} in the form, as Keycloak, SMA and Tesla document it. */
    FORM,
    /** By {@code client_id} and {@code client_secret} among the fields of a JSON object, as NEX documents it. */
    JSON
}

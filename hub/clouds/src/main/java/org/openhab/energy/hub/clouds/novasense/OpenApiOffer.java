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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the OpenAPI document is offered.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public enum OpenApiOffer {
    /** OpenAPI 3.1 at {@code /v2/openapi.json}, relative server. */
    V3_1,
    /** OpenAPI 3.0 with {@code nullable}, no servers, path keys with {@code /v2}. */
    V3_0,
    /** The document as YAML at {@code /v2/openapi.yaml}, named by the page of the reference. */
    YAML,
    /** At an address that only the page of the reference names. */
    ELSEWHERE,
    /** No document and no page. */
    MISSING,
    /** 401 without a token. */
    PROTECTED,
    /** 401 with and without a token. */
    LOCKED,
    /** Schemas that hold each other. */
    CIRCULAR,
    /** A server on another host. */
    FOREIGN_SERVER,
    /** Some megabytes of schemas. */
    HUGE,
    /** No JSON at all. */
    BROKEN
}

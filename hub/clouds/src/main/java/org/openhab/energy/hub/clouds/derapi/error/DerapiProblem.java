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
package org.openhab.energy.hub.clouds.derapi.error;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.hub.clouds.JsonText;
import org.openhab.energy.hub.clouds.http.HttpResponse;

import com.google.gson.JsonObject;

/**
 * Ends a request with a problem document (RFC 9457).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;

    public DerapiProblem(ProblemKind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public static DerapiProblem invalid(String detail) {
        return new DerapiProblem(ProblemKind.VALIDATION, detail);
    }

    public static DerapiProblem forbidden(String detail) {
        return new DerapiProblem(ProblemKind.FORBIDDEN, detail);
    }

    public static DerapiProblem notFound(String detail) {
        return new DerapiProblem(ProblemKind.NOT_FOUND, detail);
    }

    public ProblemKind kind() {
        return kind;
    }

    /**
     * The document.
     */
    public HttpResponse answer() {
        JsonObject json = new JsonObject();
        json.addProperty("type", kind.type());
        json.addProperty("title", kind.title());
        json.addProperty("detail", String.valueOf(getMessage()));
        return HttpResponse.of(kind.status(), "application/problem+json", JsonText.write(json))
                .withHeader("Cache-Control", "no-store");
    }
}

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
package org.openhab.binding.novasense.internal.openapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the address of the document in a page that shows it: Swagger UI, ReDoc or Scalar. Pure.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class DocumentLinks {
    private static final Pattern LINK = Pattern
            .compile("(?:\\burl\\s*:\\s*|\\bspec-url\\s*=\\s*|\\bdata-url\\s*=\\s*)[\"']([^\"'<>\\s]+)[\"']");

    private DocumentLinks() {
    }

    static Optional<String> in(String page) {
        Matcher link = LINK.matcher(page);
        return link.find() ? Optional.ofNullable(link.group(1)) : Optional.empty();
    }
}

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
package org.openhab.energy.oauth.error;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The cloud answered with something that is no answer: broken JSON, a page instead of data, a wrong type.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ProtocolException extends CloudException {
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message, @Nullable Throwable cause, String textKey, String... textArguments) {
        super(message, cause, textKey, List.of(textArguments));
    }
}

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
 * Something is wrong between the hub and a cloud. The subtype says how to react; nobody needs to read the message for that. The message is for a log;
 * {@link #textKey()} and {@link #textArguments()} are for people. Neither ever holds a secret, a token or an answer's body.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract sealed class CloudException extends Exception
        permits WaitException, AuthorisationException, ConfigurationException, AbsentException, ProtocolException {
    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final List<String> textArguments;

    /**
     * @param message what happened, for a log
     * @param cause what caused it, or null
     * @param textKey key of the translatable text without the leading {@code @text/}
     * @param textArguments what goes into the placeholders of that text
     */
    protected CloudException(String message, @Nullable Throwable cause, String textKey, List<String> textArguments) {
        super(message, cause);
        this.textKey = textKey;
        this.textArguments = List.copyOf(textArguments);
    }

    /** {@return the key of the text for people, without the leading {@code @text/}} */
    public String textKey() {
        return textKey;
    }

    /** {@return what goes into the placeholders of the text for people} */
    public List<String> textArguments() {
        return textArguments;
    }
}

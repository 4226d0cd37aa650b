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
package org.openhab.energy.oauth.web;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One line of a {@link ConnectNotice}. Immutable.
 *
 * @param look how well it goes
 * @param name what the line is about, a word or two of plain text
 * @param text a sentence of plain text in the reader's language: what is the matter, and what is to be done
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record NoticeLine(Look look, String name, String text) {

    /** How well it goes; the page gives each a colour. */
    public enum Look {
        /** Neither well nor badly, because it is switched off. */
        OFF,
        /** All is well. */
        GOOD,
        /** Under way, or well in part. */
        WAIT,
        /** It does not work. */
        BAD
    }
}

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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A guide in one language. All texts are plain; a page escapes them.
 *
 * @param needs what the owner needs before he begins
 * @param steps what he does, in this order
 * @param lasts how long the connection lasts, and what ends it
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record GuideText(List<String> needs, List<String> steps, List<String> lasts) {

    public GuideText {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
        lasts = List.copyOf(lasts);
    }

    /** {@return whether it says nothing} */
    public boolean isEmpty() {
        return needs.isEmpty() && steps.isEmpty() && lasts.isEmpty();
    }
}

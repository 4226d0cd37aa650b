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
package org.openhab.energy.model.feed;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be said about Things in a reader's language, whatever the hub's is. Thread-safe.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ThingWords {

    /** {@return what the Thing is; its own word when no more is known} */
    String model(ThingSnapshot thing, Locale locale);

    /** {@return what a person should know about its state; empty when all is well} */
    String status(ThingSnapshot thing, Locale locale);

    /** {@return whether it is offline only because the bridge that it belongs to is} */
    boolean waitsForItsBridge(ThingSnapshot thing);

    /** {@return what a channel is called; its id when it has no name} */
    String channel(ThingSnapshot thing, String channelId, Locale locale);

    /** {@return what a text of a channel stands for, such as "Paid" for {@code paid}; the text itself when it stands for itself} */
    String meaning(ThingSnapshot thing, String channelId, String text, Locale locale);
}

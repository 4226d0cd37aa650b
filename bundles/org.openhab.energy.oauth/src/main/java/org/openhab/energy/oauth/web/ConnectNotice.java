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

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that belongs on the Connect page beside the accounts: another connection of this hub, for example. Registered as an OSGi service; the page
 * shows all of them below the accounts. The page escapes the texts. Called from several threads; an exception costs only this notice its place.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public interface ConnectNotice {

    /** {@return what the notice is about, as plain text} */
    String heading(Locale locale);

    /** {@return what there is to say now; where this is empty, the notice is not shown} */
    List<NoticeLine> lines(Locale locale);
}

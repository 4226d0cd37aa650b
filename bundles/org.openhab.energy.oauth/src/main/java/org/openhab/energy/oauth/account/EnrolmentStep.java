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

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the user does to enrol an account.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public sealed interface EnrolmentStep {

    /** {@return what the binding knows its session by; it stays on the hub} */
    String handle();

    /**
     * Signs in on a page that leads back to the grant's redirect URI.
     *
     * @param address https, or http on this machine
     */
    record Redirect(URI address, String handle) implements EnrolmentStep {
        @Override
        public String toString() {
            return "redirect to " + address.getHost();
        }
    }

    /**
     * Signs in on a page that ends elsewhere, then comes back by himself and says that he is done.
     *
     * @param address https, or http on this machine
     */
    record Elsewhere(URI address, String handle) implements EnrolmentStep {
        @Override
        public String toString() {
            return "page of " + address.getHost();
        }
    }

    /** Types keys that the vendor has given him. */
    record Form(List<KeyField> fields, String handle) implements EnrolmentStep {
        public Form {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "form of " + fields.size();
        }
    }
}

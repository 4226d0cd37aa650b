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
package org.openhab.energy.thing.internal.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author openHAB Energy - Initial contribution
 */
class RedactionTest {

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
            "Open http://hub.example.org:8080/energy/connect?account=mine, Open http://(host)/energy/connect",
            "tcp://192.168.7.20:1883 refused, tcp://(host) refused", //
            "write to mara.m+home@example.org now, write to (e-mail) now", //
            "DE89 3704 0044 0532 0130 00 is booked, (account number) is booked", //
            "DE89370400440532013000 is booked, (account number) is booked", //
            "192.168.7.20 did not answer, (address) did not answer", //
            "fe80:12:34:56:78ab:1 did not answer, (address) did not answer", //
            "subscription sub_01HF8Z7Q2M5N8P4R6T is gone, subscription (key) is gone", //
            "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln, Bearer (key)", //
            "meter 1EMH0012345678 and 4711081500, meter (number) and (number)", //
            "21 calls since 2026-11-21T00:00:00Z, 21 calls since 2026-11-21T00:00:00Z" })
    void whatIsPrivateIsTakenOut(String text, String clean) {
        assertThat(redaction.text(text)).isEqualTo(clean);
    }

    @Test
    void nameOfAThingIsTheSameNumberEverywhere() {
        assertThat(redaction.uid("nomos:account:mara")).isEqualTo("nomos:account:#1");
        assertThat(redaction.uid("nomos:subscription:mara:flat")).isEqualTo("nomos:subscription:#1:#2");
        assertThat(redaction.text("see nomos:subscription:mara:flat")).isEqualTo("see nomos:subscription:#1:#2");
    }
}

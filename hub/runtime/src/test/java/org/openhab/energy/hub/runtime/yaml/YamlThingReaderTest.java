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
package org.openhab.energy.hub.runtime.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author openHAB Energy - Initial contribution
 */
class YamlThingReaderTest {

    private static final String GOOD = """
            version: 1
            things:
              nomos:account:home:
                isBridge: true
                label: Nomos
                config:
                  clientId: demo
                  refresh: 900
                  grants: [a, b]
              nomos:subscription:home:flat:
                bridge: nomos:account:home
                location: Cellar
                channels:
                  price#extra:
                    type: total-price
                    label: Extra
                    config: {step: 15}
            """;

    @Test
    void thingsAreReadInOpenHabsShape() {
        YamlThings read = new YamlThingReader().read(GOOD);
        assertThat(read.faults()).isEmpty();
        assertThat(read.things()).hasSize(2);
        YamlThing account = read.things().get(0);
        assertThat(account.isBridge()).isTrue();
        assertThat(account.config()).isEqualTo(Map.of("clientId", "demo", "refresh", 900, "grants", List.of("a", "b")));
        YamlThing flat = read.things().get(1);
        assertThat(flat.bridgeUid()).isEqualTo("nomos:account:home");
        assertThat(flat.channels().get(0).config()).isEqualTo(Map.of("step", 15));
        assertThat(flat.line()).isEqualTo(10);
    }

    /** {@code /} stands for a line break, {@code _} for an indent of two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:b:c:/___lable: x                         | 4 | a:b:c   | The key 'lable' is not known; did you mean 'label'?
            a:b:c:/___nonsense: x                      | 4 | a:b:c   | known are bridge, channels, config, isBridge, label, location
            a:b:/___label: x                           | 3 | a:b     | is not of the form binding:type:id
            a:b:c d:/___label: x                       | 3 | a:b:c d | is not of the form binding:type:id
            a:b:c:/___bridge: here                     | 4 | a:b:c   | 'bridge' 'here' is not of the form
            a:b:c:/___isBridge: perhaps                | 4 | a:b:c   | takes true or false
            a:b:c:/___config: x                        | 4 | a:b:c   | 'config' has to be a map
            a:b:c:/___config:/____p: {q: 1}            | 5 | a:b:c   | The value of 'p' has to be
            a:b:c:/___config:/____p: 1/____p: 2        | 6 | a:b:c   | comes twice
            a:b:c: 5                                   | 3 | a:b:c   | the Thing has to be a map
            a:b:c:/___channels:/____x: {kynd: y}       | 5 | a:b:c   | did you mean 'kind'?
            """)
    void aFaultyThingIsToldAndTheOthersAreRead(String element, int line, String thing, String message) {
        String text = "version: 1\nthings:\n  "
                + element.replace("/_", "\n").replace("\n__", "\n    ").replace("\n    _", "\n      ")
                + "\n  x:y:z:\n    label: fine\n";
        YamlThings read = new YamlThingReader().read(text);
        assertThat(read.readable()).isTrue();
        assertThat(read.things()).extracting(YamlThing::uid).containsExactly("x:y:z");
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains(message);
            assertThat(fault.thing()).isEqualTo(thing);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void theFirstOfTwoThingsOfOneUidIsUsed() {
        YamlThings read = new YamlThingReader()
                .read("version: 1\nthings:\n  a:b:c:\n    label: one\n  a:b:c:\n    label: two\n");
        assertThat(read.things()).extracting(YamlThing::label).containsExactly("one");
        assertThat(read.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("stands in line 3 already"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'version: 1\nthings:\n  a:b:c:\n   label: "x\n'     | 5
            'things:\n  a:b:c: {}\n'                            | 1
            'version: 2\nthings: {}\n'                          | 1
            '- a\n- b\n'                                        | 1
            'version: 1\nthings: [a]\n'                         | 2
            'version: 1\nthings:\n  a:b:c:\n    config: {p: !!java.net.URL [x]}\n' | 4
            'version: 1\n\tthings: x\n'                         | 2
            """)
    void aFileOfAnotherShapeIsToldAsAWhole(String text, int line) {
        YamlThings read = new YamlThingReader().read(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(read.readable()).isFalse();
        assertThat(read.faults()).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(line));
    }

    @Test
    void anEmptyFileHasNoThings() {
        for (String text : new String[]{ "", "# nothing\n", "version: 1\n", "version: 1\nthings:\n" }) {
            YamlThings read = new YamlThingReader().read(text);
            assertThat(read.readable()).isTrue();
            assertThat(read.things()).isEmpty();
            assertThat(read.faults()).isEmpty();
        }
    }
}

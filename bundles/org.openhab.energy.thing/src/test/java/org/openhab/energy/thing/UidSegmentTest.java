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
package org.openhab.energy.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class UidSegmentTest {

    @ParameterizedTest
    @ValueSource(strings = { "sub_3kTYx9", "0b8f7b0e-6f0f-4d8e-9a44-6a2f3f1b1c11", "7", "--", "A_b-9" })
    void anIdThatAUidMayHaveStays(String id) {
        assertThat(UidSegment.of(id)).isEqualTo(id);
    }

    @Test
    void idsThatDifferOnlyInWhatIsReplacedAreToldApart() {
        assertThat(Stream.of("a.b", "a:b", "a/b", "a b", "aüb", "a-b").map(UidSegment::of))
                .doesNotHaveDuplicates().allMatch(segment -> segment.matches("a-b(-[0-9a-f]{1,8})?"));
    }

    @Test
    void theSameIdHasTheSameSegmentEveryTime() {
        assertThat(UidSegment.of("plant/7")).isEqualTo("plant-7-88c04357");
    }

    @ParameterizedTest
    @ValueSource(strings = { "plant/7", "Straße 1", "a:b:c", "\uD83D\uDD0B", " " })
    void everySegmentIsGoodForAUid(String id) {
        assertThat(new ThingUID(new ThingTypeUID("x", "y"), UidSegment.of(id)).getId()).isEqualTo(UidSegment.of(id));
    }
}

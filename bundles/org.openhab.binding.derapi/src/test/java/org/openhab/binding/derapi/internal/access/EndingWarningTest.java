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
package org.openhab.binding.derapi.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.energy.thing.virtual.MemoryStorage;

/**
 * Tests {@link EndingWarning}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class EndingWarningTest {
    private static final Instant END = Instant.parse("2026-09-13T10:07:00Z");
    private static final String BRIDGE = "derapi:vendor:home:tesla";

    private final MemoryStorage storage = new MemoryStorage();

    /** As after a restart: nothing is in memory. */
    private boolean isDue(Instant ends, boolean near) {
        return new EndingWarning(storage, BRIDGE).isDue(ends, near);
    }

    @Test
    void eachEndIsWarnedOfOnce() {
        assertThat(isDue(END, false)).as("not near yet").isFalse();
        assertThat(isDue(END, true)).isTrue();
        assertThat(isDue(END, true)).isFalse();
        assertThat(isDue(END.plusMillis(1), true)).as("the disk keeps whole seconds").isFalse();
        assertThat(isDue(END.plusSeconds(86_400), true)).as("another end").isTrue();
        assertThat(new EndingWarning(storage, "derapi:vendor:home:sma").isDue(END, true)).as("another vendor").isTrue();
    }

    @Test
    void anEndThatIsNotKnownForATimeWasStillWarnedOf() {
        assertThat(isDue(END, true)).isTrue();
        assertThat(new EndingWarning(storage, BRIDGE).isDue(null, false)).isFalse();
        assertThat(isDue(END, true)).isFalse();
    }

    @Test
    void whatIsOverIsNotKept() {
        assertThat(isDue(END, true)).isTrue();
        assertThat(isDue(END.plusSeconds(90 * 86_400L), false)).isFalse();
        assertThat(storage.values).isEmpty();
        assertThat(isDue(END, true)).isTrue();
        new EndingWarning(storage, BRIDGE).forget();
        assertThat(storage.values).isEmpty();
    }
}

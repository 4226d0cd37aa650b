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
package org.openhab.binding.nomos.internal.load;

import static org.openhab.binding.nomos.internal.NomosBindingConstants.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.load.LoadSettings;
import org.openhab.energy.model.load.LoadState;
import org.openhab.energy.model.plan.Goal;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Run;
import org.openhab.energy.thing.ThingText;

/**
 * Where a load stands, and why, in a word for programs and in a sentence for people. Pure.
 *
 * @param word what it does: disabled, running, waiting, done or no-plan
 * @param reason why it is so; the same word when there is nothing to add
 * @param text the sentence
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public record LoadSituation(String word, String reason, ThingText text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** {@return the situation of a load} */
    public static LoadSituation of(LoadSettings settings, LoadState state) {
        Run on = state.current();
        Run next = state.ahead().isEmpty() ? null : state.ahead().get(0);
        if (!state.enabled() && on == null) {
            return same("disabled", ThingText.of("hint.load-disabled"));
        }
        String word = on != null
                ? "running"
                : next != null ? "waiting" : isThrough(settings, state) ? "done" : "no-plan";
        NoPlan.Reason shortfall = state.shortfall();
        if (shortfall != null && !"done".equals(word)) {
            return shortOf(word, shortfall, settings, state);
        }
        if (on != null) {
            return same(word, ThingText.of("hint.load-running", time(on.end())));
        }
        if (next != null) {
            return same(word, ThingText.of(
                    settings.goal() == Goal.CHEAPEST ? "hint.load-waiting" : "hint.load-waiting-dearest",
                    time(next.start()), time(state.window().end())));
        }
        return "done".equals(word)
                ? same(word, ThingText.of("hint.load-done", time(state.window().end())))
                : same(word, ThingText.of("hint.load-no-plan"));
    }

    private static boolean isThrough(LoadSettings settings, LoadState state) {
        return planned(state).compareTo(settings.programme().needed()) >= 0;
    }

    private static LoadSituation shortOf(String word, NoPlan.Reason reason, LoadSettings settings, LoadState state) {
        String planned = LoadSettingsReader.text(planned(state));
        String needed = LoadSettingsReader.text(settings.programme().needed());
        return switch (reason) {
            case PRICES_MISSING -> new LoadSituation(word, "prices-missing",
                    ThingText.of("hint.load-prices-missing", planned, needed));
            case ABOVE_PRICE_CAP -> new LoadSituation(word, "above-price-cap",
                    ThingText.of("hint.load-above-price-cap", planned, needed));
            case DEADLINE_PASSED, WINDOW_TOO_SHORT -> new LoadSituation(word, "window-too-short",
                    ThingText.of("hint.load-window-too-short", planned, needed, time(state.window().end())));
            case CONSTRAINTS -> new LoadSituation(word, "constraints",
                    ThingText.of("hint.load-constraints", planned, needed));
        };
    }

    private static Duration planned(LoadState state) {
        return state.runs().stream().map(Run::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static LoadSituation same(String word, ThingText text) {
        return new LoadSituation(word, word, text);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }
}

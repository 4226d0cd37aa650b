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
package org.openhab.energy.thing.internal.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.energy.model.feed.EnergySink;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.model.plan.InterruptibleLoad;
import org.openhab.energy.model.plan.LoadRequest;
import org.openhab.energy.model.plan.NoPlan;
import org.openhab.energy.model.plan.Plan;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.model.plan.PlanResult;
import org.openhab.energy.model.plan.Planner;
import org.openhab.energy.model.plan.SwitchingRules;
import org.openhab.energy.model.price.PriceCurve;
import org.openhab.energy.thing.PlanEffort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;

/**
 * Plans on the prices that Things last told. It listens to the feed as the MQTT publisher and the pages do: those need this desk, so a desk that needed
 * the feed would close a circle. Thread-safe; one plan is made at a time, which bounds the memory that strangers can make the planner use.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = { PlanDesk.class, EnergySink.class })
public final class PlanDeskService implements PlanDesk, EnergySink {
    /** How many may wait for their plan at a time, each of them with a thread. */
    static final int WAITING = 20;

    private final Logger logger = LoggerFactory.getLogger(PlanDeskService.class);
    private final Map<String, ThingSnapshot> things = new ConcurrentHashMap<>();
    private final Planner planner = new Planner();
    private final Semaphore places = new Semaphore(WAITING);
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    @Activate
    public PlanDeskService(@Reference TimeZoneProvider timeZone) {
        this(Clock.systemUTC(), timeZone::getTimeZone);
    }

    PlanDeskService(Clock clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void thingUpdated(ThingSnapshot snapshot) {
        things.put(snapshot.uid(), snapshot);
    }

    @Override
    public void thingRemoved(String uid) {
        things.remove(uid);
    }

    @Override
    public PlanAnswer answer(String request) {
        if (!places.tryAcquire()) {
            return busy(request);
        }
        try {
            return answerInPlace(request);
        } finally {
            places.release();
        }
    }

    private PlanAnswer answerInPlace(String request) {
        PlanAnswers answers = PlanAnswers.to(null);
        try {
            JsonObject json = StrictJson.object(request);
            answers = PlanAnswers.to(json);
            if (json.has("transaction") && !PlanAnswers.isTransaction(json.get("transaction"))) {
                throw new RequestException("transaction", Fault.WRONG_TYPE,
                        "\"transaction\" is a text or a number of 64 characters at most");
            }
            PlanRequest parsed = new PlanRequestParser(clock.instant(), zone.get()).parse(json);
            ThingSnapshot tariff = tariff(parsed.thing());
            return answer(answers, tariff, parsed.load());
        } catch (RequestException e) {
            return answers.error(e);
        } catch (RuntimeException e) {
            // A stranger's request must not be able to end the connection that brought it
            logger.warn("A request for a plan failed unexpectedly", e);
            return answers.error(new RequestException("", Fault.INTERNAL, "The planner failed; see the hub's log"));
        }
    }

    @Override
    public PlanAnswer busy(String request) {
        RequestException busy = new RequestException("", Fault.BUSY,
                "Too many requests are waiting; ask again in a few seconds");
        try {
            return PlanAnswers.to(StrictJson.object(request)).error(busy);
        } catch (RequestException e) {
            return PlanAnswers.to(null).error(busy);
        }
    }

    private PlanAnswer answer(PlanAnswers answers, ThingSnapshot tariff, LoadRequest load) throws RequestException {
        PriceCurve prices = tariff.prices();
        if (prices == null) {
            throw new RequestException("thing", Fault.NOT_FOUND, "\"" + tariff.id() + "\" has no prices");
        }
        if (load instanceof InterruptibleLoad interruptible) {
            limit(interruptible, PlanEffort.of(prices, interruptible).mostStarts());
        }
        PlanResult result;
        synchronized (planner) {
            result = planner.plan(prices, load);
        }
        return result instanceof Plan plan
                ? answers.plan(plan, load, tariff)
                : none(answers, (NoPlan) result, load, prices.knownUntil());
    }

    private static void limit(InterruptibleLoad load, long mostStarts) throws RequestException {
        if (mostStarts < 1) {
            throw new RequestException("deadline", Fault.TOO_COMPLEX,
                    "There are too many price slots until the deadline for so long a load; choose an earlier one");
        }
        if (load.rules().maximumStarts() > mostStarts) {
            throw new RequestException("maximum_starts", Fault.TOO_COMPLEX, "For a load and a window as long as these, "
                    + "\"maximum_starts\" is " + mostStarts + " at most, or left out for any number");
        }
    }

    private static PlanAnswer none(PlanAnswers answers, NoPlan none, LoadRequest load, @Nullable Instant knownUntil) {
        String needed = text(none.needed());
        String fitting = text(none.fitting());
        return switch (none.reason()) {
            case DEADLINE_PASSED, WINDOW_TOO_SHORT -> answers.none(none, "deadline", Fault.WINDOW_TOO_SHORT,
                    "The load takes " + needed + ", but between earliest start and deadline are " + fitting,
                    knownUntil);
            case PRICES_MISSING -> answers.none(none, "deadline", Fault.PRICES_MISSING, "The load takes " + needed
                    + ", but prices are known for " + fitting + " of the time until the deadline", knownUntil);
            case ABOVE_PRICE_CAP -> answers.none(none, "price_cap", Fault.ABOVE_PRICE_CAP,
                    "The load takes " + needed + ", but only " + fitting + " have a price within the cap", knownUntil);
            case CONSTRAINTS -> answers.none(none, rule(load), Fault.CONSTRAINTS, "The load takes " + needed
                    + ", but under the rules of switching no more than " + fitting + " can be placed", knownUntil);
        };
    }

    /** The rule that most often stands in the way. */
    private static String rule(LoadRequest load) {
        if (!(load instanceof InterruptibleLoad interruptible)) {
            return "duration";
        }
        SwitchingRules rules = interruptible.rules();
        if (rules.maximumStarts() > 0) {
            return "maximum_starts";
        }
        if (rules.maximumPause() != null) {
            return "maximum_pause";
        }
        return rules.minimumPause().isZero() ? "minimum_run" : "minimum_pause";
    }

    private static String text(Duration duration) {
        return String.format("%d:%02d:%02d h", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    private ThingSnapshot tariff(@Nullable String name) throws RequestException {
        List<ThingSnapshot> tariffs = things.values().stream().filter(thing -> thing.prices() != null)
                .filter(thing -> name == null || thing.id().equals(name) || thing.uid().equals(name)).toList();
        if (tariffs.size() == 1) {
            return tariffs.get(0);
        }
        if (tariffs.isEmpty()) {
            throw new RequestException("thing", Fault.NOT_FOUND,
                    name == null
                            ? "There is no tariff yet"
                            : "There is no tariff \"" + name + "\"; " + known());
        }
        throw new RequestException("thing", Fault.AMBIGUOUS, "There is more than one tariff; " + known());
    }

    private String known() {
        return "known are: " + String.join(", ", things.values().stream().filter(thing -> thing.prices() != null)
                .map(ThingSnapshot::id).sorted().toList());
    }
}

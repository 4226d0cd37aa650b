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
import static org.mockito.Mockito.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.energy.model.feed.ThingSnapshot;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.account.CloudAccounts;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.thing.virtual.VirtualTime;

/**
 * Tests {@link AccountHandler}.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class AccountHandlerTest {
    private static final String UID = "test:account:home";

    /** What lives from initialize to dispose. */
    record Open(Lifecycle.Run run, CloudAccount account, List<String> events) implements AccountHandler.Session {
        @Override
        public void stop() {
            events.add("stop");
        }
    }

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-06-01T12:00:00Z"));
    private final RecordedFeed feed = new RecordedFeed();
    private final ThingHandlerCallback hub = mock(ThingHandlerCallback.class);
    private final CloudAccounts accounts = mock(CloudAccounts.class);
    private final CloudAccount account = mock(CloudAccount.class);
    private final List<String> events = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private final Bridge thing = BridgeBuilder.create(new ThingTypeUID("test", "account"), new ThingUID(UID))
            .withLabel(" ").build();

    private @Nullable RuntimeException inUse;
    private @Nullable ConfigurationException misconfigured;
    private @Nullable RuntimeException failing;
    private Runnable whileItBegins = () -> {
    };

    private final class Handler extends AccountHandler<Open> {
        private Handler(Bridge bridge) {
            super(bridge, accounts, time, feed.publisher());
        }

        @Override
        protected Open open(Lifecycle.Run run) throws ConfigurationException {
            RuntimeException used = inUse;
            if (used != null) {
                throw used;
            }
            ConfigurationException wrong = misconfigured;
            if (wrong != null) {
                throw wrong;
            }
            events.add("open " + label());
            return new Open(run, account, events);
        }

        @Override
        protected void begin(Open opened) {
            events.add("begin");
            whileItBegins.run();
            RuntimeException fault = failing;
            if (fault != null) {
                throw fault;
            }
            show(ThingCondition.online());
        }

        @Override
        protected void reset() {
            events.add("reset");
        }

        @Override
        protected void forget() {
            events.add("forget");
        }
    }

    private final Handler handler = new Handler(thing);

    @BeforeEach
    void putIntoAHub() {
        doAnswer(call -> statuses.add(String.valueOf(call.getArgument(1, ThingStatusInfo.class)))).when(hub)
                .statusUpdated(any(), any());
        handler.setCallback(hub);
    }

    private void initialize() {
        handler.initialize();
        time.settle();
    }

    @Test
    void anAccountIsOpenedOffTheHubsThread() {
        handler.initialize();
        assertThat(events).containsExactly("reset");
        assertThat(statuses).containsExactly("UNKNOWN");
        assertThat(handler.isOpen()).isFalse();
        time.settle();
        assertThat(events).containsExactly("reset", "open " + UID, "begin");
        assertThat(handler.isOpen()).isTrue();
    }

    @Test
    void aStatusIsSaidOnce() {
        initialize();
        handler.show(ThingCondition.online());
        assertThat(statuses).containsExactly("UNKNOWN", "ONLINE");
        assertThat(feed.told).hasSize(2);
    }

    @Test
    void aWrongConfigurationIsTheStatus() {
        misconfigured = new ConfigurationException("No client", null, "offline.config-client");
        initialize();
        assertThat(statuses).last().asString().startsWith("OFFLINE (CONFIGURATION_ERROR)")
                .contains("@text/offline.config-client");
        assertThat(handler.isOpen()).isFalse();
    }

    @Test
    void anUnforeseenFaultAtTheStartIsTheStatusHereAndOnTheLan() {
        inUse = new NullPointerException("on purpose");
        initialize();
        assertThat(statuses).last().asString().startsWith("OFFLINE (HANDLER_INITIALIZING_ERROR)")
                .contains("@text/offline.start-failed");
        assertThat(feed.told).last().extracting(ThingSnapshot::status).isEqualTo("translated offline.start-failed");
        assertThat(handler.isOpen()).isFalse();
    }

    @Test
    void anUnforeseenFaultAfterTheAccountWasOpenedIsTheStatusToo() {
        failing = new IllegalStateException("on purpose");
        initialize();
        assertThat(statuses).last().asString().contains("@text/offline.start-failed");
        handler.dispose();
        verify(account).close();
    }

    @Test
    void anAccountThatFailsAfterItsEndSaysNothing() {
        failing = new IllegalStateException("on purpose");
        whileItBegins = handler::dispose;
        initialize();
        assertThat(statuses).containsExactly("UNKNOWN");
    }

    @Test
    void anAccountThatIsOpenElsewhereSaysSo() {
        inUse = new IllegalStateException("open already");
        initialize();
        assertThat(statuses).last().asString().contains("@text/offline.account-in-use");
    }

    @Test
    void aDisposedAccountIsClosedAndKeepsItsTokens() {
        initialize();
        handler.dispose();
        assertThat(events).endsWith("stop");
        verify(account).close();
        verify(account, never()).forget();
        assertThat(handler.isOpen()).isFalse();
    }

    @Test
    void aStatusThatComesAfterTheEndDoesNotReachTheHub() {
        initialize();
        handler.dispose();
        handler.show(ThingCondition.bridgeOffline());
        handler.property("calls", "1");
        assertThat(statuses).containsExactly("UNKNOWN", "ONLINE");
        assertThat(thing.getProperties()).isEmpty();
    }

    @Test
    void aThingThatIsDisposedOfWhileItComesOnlineIsNotOnlineOnTheLan() {
        doAnswer(call -> {
            if (call.getArgument(1, ThingStatusInfo.class).getStatus() == ThingStatus.ONLINE) {
                handler.dispose();
            }
            return null;
        }).when(hub).statusUpdated(any(), any());
        initialize();
        assertThat(feed.told).isNotEmpty().noneMatch(ThingSnapshot::online);
    }

    @Test
    void anAccountThatBeginsAnewIsOnlineOnTheLanAgain() {
        initialize();
        handler.dispose();
        initialize();
        assertThat(feed.told).last().matches(ThingSnapshot::online);
    }

    @Test
    void aDisposalBeforeItWasOpenedOpensNothing() {
        handler.initialize();
        handler.dispose();
        time.settle();
        assertThat(events).containsExactly("reset");
    }

    @Test
    void aRemovedAccountForgetsItsTokensAndIsGoneFromTheLan() {
        initialize();
        handler.handleRemoval();
        verify(account).forget();
        verify(account).close();
        verifyNoInteractions(accounts);
        assertThat(events).endsWith("stop", "forget");
        assertThat(feed.removed).containsExactly(UID);
    }

    @Test
    void anAccountThatCouldNotBeOpenedForgetsItsTokensToo() {
        misconfigured = new ConfigurationException("No client", null, "offline.config-client");
        initialize();
        handler.handleRemoval();
        verify(accounts).forget(UID);
    }

    @Test
    void aSessionBelongsToItsRun() {
        initialize();
        Open first = handler.session();
        assertThat(first).isNotNull();
        handler.dispose();
        initialize();
        assertThat(first == null ? null : handler.session(first.run())).isNull();
        assertThat(handler.session()).isNotNull();
    }
}

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
package org.openhab.binding.nexcloud.internal.handler;

import static org.openhab.binding.nexcloud.internal.NexBindingConstants.*;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.nexcloud.internal.api.NexApi;
import org.openhab.binding.nexcloud.internal.discovery.NexDiscoveryService;
import org.openhab.binding.nexcloud.internal.poll.ErrandLine;
import org.openhab.binding.nexcloud.internal.poll.ErrandRunner;
import org.openhab.binding.nexcloud.internal.poll.Pace;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.oauth.account.AccountSettings;
import org.openhab.energy.oauth.account.AccountState;
import org.openhab.energy.oauth.account.CallCounters;
import org.openhab.energy.oauth.account.CloudAccount;
import org.openhab.energy.oauth.error.CloudException;
import org.openhab.energy.oauth.error.ConfigurationException;
import org.openhab.energy.oauth.error.StatusText;
import org.openhab.energy.oauth.error.WaitException;
import org.openhab.energy.thing.AccountHandler;
import org.openhab.energy.thing.Lifecycle;
import org.openhab.energy.thing.SnapshotPublisher;
import org.openhab.energy.thing.ThingCondition;

/**
 * An account at NEX: one token, one budget and one line of errands for all its devices. The hub's own threads never wait for a call.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class NexAccountHandler extends AccountHandler<NexAccountHandler.OpenLine> {
    /** A shorter rest is a matter of the budget and not worth a word. */
    private static final Duration WORTH_A_WORD = Duration.ofMinutes(2);

    /** What lives from initialize to dispose. */
    record OpenLine(Lifecycle.Run run, CloudAccount account, NexApi api, ErrandLine line, ErrandRunner runner,
            Pace pace,
            Structure structure, StructureErrands errands) implements AccountHandler.Session {
        @Override
        public void stop() {
            runner.stop();
        }
    }

    private final NexContext context;
    private final List<ListingListener> listeners = new CopyOnWriteArrayList<>();

    public NexAccountHandler(Bridge bridge, NexContext context) {
        super(bridge, context.accounts(), context.executor(),
                new SnapshotPublisher(context.feed(), context.translator(), "NEX account", ""));
        this.context = context;
    }

    @Override
    protected OpenLine open(Lifecycle.Run run) throws ConfigurationException {
        AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
        AccountSettings settings = AccountSettingsReader.read(uid(), label(), configuration);
        URI base = AccountSettingsReader.baseUrl(configuration);
        Pace pace = Pace.below(AccountSettingsReader.callsPerMinute(configuration));
        CloudAccount account = context.accounts().open(settings, state -> authorisationChanged(run, state));
        return openLine(run, account, new NexApi(account.transport(), base), pace);
    }

    @Override
    protected void begin(OpenLine opened) {
        opened.errands().begin();
        devices().forEach(NexDeviceHandler::accountOpened);
        opened.runner().wake();
    }

    private OpenLine openLine(Lifecycle.Run run, CloudAccount account, NexApi api, Pace pace) {
        ErrandLine line = new ErrandLine();
        Structure structure = new Structure();
        return new OpenLine(run, account, api, line,
                new ErrandRunner(line, pace, api, context.executor(), context.clock(), context.random(),
                        new Watch(run)),
                pace, structure,
                new StructureErrands(line, structure, context.clock(),
                        () -> devices().stream().anyMatch(NexDeviceHandler::wantsWatchdog), () -> tell(run),
                        reason -> unlisted(run, reason)));
    }

    private List<NexDeviceHandler> devices() {
        return getThing().getThings().stream().map(thing -> thing.getHandler())
                .filter(NexDeviceHandler.class::isInstance).map(NexDeviceHandler.class::cast).toList();
    }

    private void tell(Lifecycle.Run run) {
        Listing known = listing();
        if (known != null && run.isCurrent()) {
            listeners.forEach(listener -> listener.listed(known));
            devices().forEach(device -> device.listed(known));
        }
    }

    /** As long as nothing is known, the reason is the status; a call without an answer is a matter of the line of errands. */
    private void unlisted(Lifecycle.Run run, CloudException reason) {
        if (listing() == null && run.isCurrent() && !(reason instanceof WaitException)) {
            show(ThingCondition.of(reason));
        }
    }

    /** Called by the OAuth bundle from whatever thread; the work is done elsewhere. */
    private void authorisationChanged(Lifecycle.Run run, AccountState state) {
        OpenLine current = session(run);
        if (current != null && state == AccountState.CONNECTED) {
            current.runner().resume();
        }
    }

    /** What becomes of the calls. */
    private final class Watch implements ErrandRunner.Watch {
        private final Lifecycle.Run run;

        private Watch(Lifecycle.Run run) {
            this.run = run;
        }

        @Override
        public void answered() {
            if (run.isCurrent()) {
                show(AccountCondition.answered(line(), context.clock().instant()));
                showProperties();
            }
        }

        @Override
        public void resting(Instant until, CloudException reason) {
            boolean said = reason.textKey().equals(StatusText.BANNED)
                    || Duration.between(context.clock().instant(), until).compareTo(WORTH_A_WORD) >= 0;
            if (run.isCurrent() && said) {
                show(ThingCondition.of(reason));
                showProperties();
            }
        }

        @Override
        public void refused(CloudException reason) {
            if (run.isCurrent()) {
                show(ThingCondition.of(reason));
            }
        }
    }

    @Override
    protected @Nullable Instant fetchedAt() {
        Listing known = listing();
        return known == null ? null : known.listedAt();
    }

    private void showProperties() {
        CallCounters counters = calls();
        if (counters != null) {
            property(PROPERTY_CALLS, AccountCalls.text(counters));
        }
    }

    /** {@return the line of errands, or null while the account is not open} */
    @Nullable
    ErrandLine line() {
        OpenLine current = session();
        return current == null ? null : current.line();
    }

    /** Looks at the line, because something was put in. */
    void wake() {
        OpenLine current = session();
        if (current != null) {
            current.runner().wake();
        }
    }

    /** Sees to it that the last sign of life is asked for as often as is now wanted. */
    void watch() {
        OpenLine current = session();
        if (current != null) {
            current.errands().watch();
            current.runner().wake();
        }
    }

    /** Asks for controllers and devices again, because a person wants to see them. */
    public void scan() {
        OpenLine current = session();
        if (current != null) {
            current.errands().again();
            current.runner().wake();
        }
    }

    /** {@return what the account has, or null while it is not known} */
    public @Nullable Listing listing() {
        OpenLine current = session();
        return current == null ? null : current.structure().listing();
    }

    /** {@return the way to NEX for a person's request, in the account's pace; or null while the account is not open} */
    @Nullable
    PacedApi paced() {
        OpenLine current = session();
        return current == null
                ? null
                : new PacedApi(current.api(), current.pace(), context.clock(), context.patience());
    }

    /** {@return how many errands are planned, or 0 while the account is not open} */
    public int errands() {
        OpenLine current = session();
        return current == null ? 0 : current.line().size();
    }

    /** Adds a listener; it is told at once what is known. */
    public void addListener(ListingListener listener) {
        listeners.add(listener);
        Listing known = listing();
        if (known != null) {
            listener.listed(known);
        }
    }

    public void removeListener(ListingListener listener) {
        listeners.remove(listener);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NexDiscoveryService.class);
    }
}

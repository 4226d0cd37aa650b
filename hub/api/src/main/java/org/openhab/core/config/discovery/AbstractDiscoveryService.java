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
package org.openhab.core.config.discovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigParser;
import org.openhab.core.i18n.I18nUtil;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all discovery services have in common: scans that end after a while, listeners, results so far.
 * Results may be reported by any thread.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractDiscoveryService implements DiscoveryService {

    private static final String DISCOVERY_THREADPOOL_NAME = "discovery";
    private static final Pattern KEY_AND_ARGUMENTS = Pattern.compile("(\\S+)\\s*\\[(.*)\\]");
    private static final Pattern ARGUMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Logger logger = LoggerFactory.getLogger(AbstractDiscoveryService.class);

    protected final ScheduledExecutorService scheduler;

    private final Set<DiscoveryListener> discoveryListeners = new CopyOnWriteArraySet<>();
    private final Map<ThingUID, DiscoveryResult> cachedResults = new ConcurrentHashMap<>();
    private final Set<ThingTypeUID> supportedThingTypes;
    private final int timeout;
    private final @Nullable String scanInputLabel;
    private final @Nullable String scanInputDescription;

    protected @Nullable ScanListener scanListener;
    protected @Nullable TranslationProvider i18nProvider;
    protected @Nullable LocaleProvider localeProvider;

    private boolean backgroundDiscoveryEnabled;
    private Instant timestampOfLastScan = Instant.MIN;
    private @Nullable Future<?> scheduledStop;

    /**
     * @param supportedThingTypes the types it finds; null for none that are known beforehand
     * @param timeout seconds after which a scan ends; 0 if it ends by itself
     * @throws IllegalArgumentException if the time is below 0
     */
    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault, @Nullable String scanInputLabel,
            @Nullable String scanInputDescription) throws IllegalArgumentException {
        this(ThreadPoolManager.getScheduledPool(DISCOVERY_THREADPOOL_NAME), supportedThingTypes, timeout,
                backgroundDiscoveryEnabledByDefault, scanInputLabel, scanInputDescription);
    }

    /** For tests, which bring their own scheduler. */
    protected AbstractDiscoveryService(ScheduledExecutorService scheduler,
            @Nullable Set<ThingTypeUID> supportedThingTypes, int timeout, boolean backgroundDiscoveryEnabledByDefault,
            @Nullable String scanInputLabel, @Nullable String scanInputDescription) throws IllegalArgumentException {
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout must be >= 0!");
        }
        this.scheduler = scheduler;
        this.supportedThingTypes = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
        this.timeout = timeout;
        this.backgroundDiscoveryEnabled = backgroundDiscoveryEnabledByDefault;
        this.scanInputLabel = scanInputLabel;
        this.scanInputDescription = scanInputDescription;
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault) throws IllegalArgumentException {
        this(supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, null, null);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, true);
    }

    protected AbstractDiscoveryService(int timeout) throws IllegalArgumentException {
        this(null, timeout);
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return supportedThingTypes;
    }

    @Override
    public boolean isScanInputSupported() {
        return scanInputLabel != null && scanInputDescription != null;
    }

    @Override
    public @Nullable String getScanInputLabel() {
        return scanInputLabel;
    }

    @Override
    public @Nullable String getScanInputDescription() {
        return scanInputDescription;
    }

    @Override
    public int getScanTimeout() {
        return timeout;
    }

    @Override
    public boolean isBackgroundDiscoveryEnabled() {
        return backgroundDiscoveryEnabled;
    }

    @Override
    public void addDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null && discoveryListeners.add(listener)) {
            cachedResults.values().forEach(result -> listener.thingDiscovered(this, result));
        }
    }

    @Override
    public void removeDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            discoveryListeners.remove(listener);
        }
    }

    @Override
    public void startScan(@Nullable ScanListener listener) {
        scan(listener, this::startScan);
    }

    @Override
    public void startScan(String input, @Nullable ScanListener listener) {
        scan(listener, () -> startScan(input));
    }

    private void scan(@Nullable ScanListener listener, Runnable start) {
        synchronized (this) {
            abortScan();
            scanListener = listener;
            if (timeout > 0) {
                scheduledStop = scheduler.schedule(this::stopAfterTimeout, timeout, TimeUnit.SECONDS);
            }
            timestampOfLastScan = Instant.now();
        }
        try {
            start.run();
        } catch (RuntimeException failed) {
            synchronized (this) {
                cancelStop();
                scanListener = null;
            }
            throw failed;
        }
    }

    private void stopAfterTimeout() {
        try {
            stopScan();
        } catch (RuntimeException failed) {
            logger.debug("Exception occurred during execution: {}", failed.getMessage(), failed);
        }
    }

    @Override
    public void abortScan() {
        ScanListener listener;
        synchronized (this) {
            cancelStop();
            listener = scanListener;
            scanListener = null;
        }
        if (listener != null) {
            listener.onErrorOccurred(new CancellationException("Scan has been aborted."));
        }
    }

    private void cancelStop() {
        Future<?> stop = scheduledStop;
        if (stop != null) {
            stop.cancel(false);
            scheduledStop = null;
        }
    }

    /** Looks for Things. Returns soon; what is found is reported when it is found. */
    protected abstract void startScan();

    /** Looks for Things by what the user has typed. */
    protected void startScan(String input) {
        logger.warn("Discovery service {} does not support scans with input", getClass().getSimpleName());
    }

    /** Ends a scan, when its time is over or nothing more can be found. */
    protected void stopScan() {
        ScanListener listener;
        synchronized (this) {
            listener = scanListener;
            scanListener = null;
        }
        if (listener != null) {
            listener.onFinished();
        }
    }

    /** Reports a Thing that was found; texts of the bundle with this service are translated. */
    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        thingDiscovered(discoveryResult, FrameworkUtil.getBundle(getClass()));
    }

    /** Reports a Thing that was found; texts of a bundle are translated. */
    protected void thingDiscovered(final DiscoveryResult discoveryResult, @Nullable Bundle bundle) {
        DiscoveryResult localized = getLocalizedDiscoveryResult(discoveryResult, bundle);
        cachedResults.put(localized.getThingUID(), localized);
        notifyListeners("thingDiscovered", listener -> listener.thingDiscovered(this, localized));
    }

    /** Reports that a Thing is no longer there. */
    protected void thingRemoved(ThingUID thingUID) {
        cachedResults.remove(thingUID);
        notifyListeners("thingRemoved", listener -> listener.thingRemoved(this, thingUID));
    }

    private void notifyListeners(String what, java.util.function.Consumer<DiscoveryListener> call) {
        for (DiscoveryListener listener : discoveryListeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException failed) {
                // One listener must not keep the others from hearing it.
                logger.error("An error occurred while calling the {} listener {}.", what,
                        listener.getClass().getName(), failed);
            }
        }
    }

    /** Forgets all that was found before an instant and not again. */
    protected void removeOlderResults(Instant timestamp) {
        removeOlderResults(timestamp, null, null);
    }

    /** Forgets all behind a bridge that was found before an instant and not again. */
    protected void removeOlderResults(Instant timestamp, @Nullable ThingUID bridgeUID) {
        removeOlderResults(timestamp, null, bridgeUID);
    }

    /** Forgets all of some types behind a bridge that was found before an instant and not again. */
    protected void removeOlderResults(Instant timestamp, @Nullable Collection<ThingTypeUID> thingTypeUIDs,
            @Nullable ThingUID bridgeUID) {
        Collection<ThingTypeUID> types = thingTypeUIDs == null ? supportedThingTypes : thingTypeUIDs;
        notifyListeners("removeOlderResults", listener -> {
            Collection<ThingUID> removed = listener.removeOlderResults(this, timestamp, types, bridgeUID);
            if (removed != null) {
                cachedResults.keySet().removeAll(Set.copyOf(removed));
            }
        });
    }

    /** Called by the framework; begins to search in the background if that is switched on. */
    protected void activate(@Nullable Map<String, Object> configProperties) {
        readBackground(configProperties);
        if (backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        }
    }

    /** Called by the framework when the configuration has changed. */
    protected void modified(@Nullable Map<String, Object> configProperties) {
        boolean before = backgroundDiscoveryEnabled;
        readBackground(configProperties);
        if (before && !backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        } else if (!before && backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        }
    }

    /** Takes over the switch for the search in the background, without acting on it. */
    final void readBackground(@Nullable Map<String, Object> configProperties) {
        if (configProperties != null) {
            backgroundDiscoveryEnabled = ConfigParser.valueAsOrElse(
                    configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY), Boolean.class,
                    backgroundDiscoveryEnabled);
        }
    }

    /** Called by the framework at the end. */
    protected void deactivate() {
        if (backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        }
    }

    /** Begins to search in the background; nothing by default. */
    protected void startBackgroundDiscovery() {
        // For those that can.
    }

    /** Ends the search in the background; nothing by default. */
    protected void stopBackgroundDiscovery() {
        // For those that can.
    }

    /** Returns when the last scan began; {@link Instant#MIN} if there was none. */
    protected synchronized Instant getTimestampOfLastScan() {
        return timestampOfLastScan;
    }

    /** Returns a result whose label, if it is a key, has become a text in the hub's language. */
    protected DiscoveryResult getLocalizedDiscoveryResult(DiscoveryResult discoveryResult, @Nullable Bundle bundle) {
        TranslationProvider translations = i18nProvider;
        LocaleProvider locales = localeProvider;
        String label = discoveryResult.getLabel();
        if (translations == null || locales == null || !I18nUtil.isConstant(label)) {
            return discoveryResult;
        }
        Matcher parts = KEY_AND_ARGUMENTS.matcher(label.trim());
        boolean withArguments = parts.matches();
        String key = I18nUtil.stripConstant(withArguments ? String.valueOf(parts.group(1)) : label.trim());
        Object[] arguments = withArguments ? arguments(String.valueOf(parts.group(2))) : new Object[0];
        String text = translations.getText(bundle, key, label, locales.getLocale(), arguments);
        return DiscoveryResultBuilder.create(discoveryResult).withLabel(text).build();
    }

    private static Object[] arguments(String list) {
        List<String> arguments = ARGUMENT.matcher(list).results()
                .map(match -> match.group(1).replace("\\\"", "\"").replace("\\\\", "\\")).toList();
        return arguments.toArray();
    }
}

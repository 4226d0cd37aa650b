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
package org.openhab.binding.derapi.internal.handler;

import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.action.SiteActions;
import org.openhab.binding.derapi.internal.api.DerapiApi;
import org.openhab.binding.derapi.internal.api.DeviceMapper;
import org.openhab.binding.derapi.internal.api.IntervalSource;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;
import org.openhab.binding.derapi.internal.control.BatteryControl;
import org.openhab.binding.derapi.internal.control.ControlPart;
import org.openhab.binding.derapi.internal.part.Derived;
import org.openhab.binding.derapi.internal.part.DetailPart;
import org.openhab.binding.derapi.internal.part.DeviceParts;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.binding.derapi.internal.part.PartContext;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.energy.thing.ThingText;

/**
 * A site: where it is, the energy of all its inverters and batteries, and the control of its batteries.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiSiteHandler extends PolledHandler {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private volatile @Nullable DetailPart<SiteDto> detail;
    private volatile @Nullable BatteryControl control;
    private volatile Supplier<Duration> period = () -> Duration.ZERO;
    private volatile UnaryOperator<Duration> pace = UnaryOperator.identity();
    private final Set<String> plans = ConcurrentHashMap.newKeySet();
    private final Derived<SiteDto, Site> mapped = new Derived<>(dto -> DeviceMapper.site(this.siteId, dto));
    private volatile String siteId = "";

    public DerapiSiteHandler(Thing thing, DerapiContext context) {
        super(thing, context, "Derapi site");
    }

    @Override
    Parts parts(String id, VendorLink vendor, Storage<String> storage) {
        DeviceConfiguration configuration = getConfigAs(DeviceConfiguration.class);
        siteId = id;
        DeviceParts kit = new DeviceParts(
                new PartContext(uid(), id, storage, vendor.pace(), vendor::limits, context().random()),
                vendor::detailPeriod, vendor::intervalPeriod);
        DetailPart<SiteDto> site = kit.site(vendor::learn);
        detail = site;
        pace = wanted -> vendor.pace().of(wanted);
        period = () -> vendor.pace().of(vendor.detailPeriod());
        SiteDto known = site.detail();
        if (known != null) {
            vendor.learn(mapped.of(known));
        }
        ControlPart schedule = new ControlPart(id, configuration.allowControl, vendor.pace(), vendor::detailPeriod,
                () -> plans.size() * PlanSending.CALLS_PER_DAY,
                context().random());
        control = new BatteryControl(id, Addresses.trimmed(configuration.programId), configuration.allowControl,
                context().clock(), this::api, present -> {
                    PartLoop current = loop();
                    if (current != null) {
                        current.accept(now -> schedule.accept(present, now));
                    }
                });
        List<Part> parts = new ArrayList<>();
        parts.add(site);
        parts.add(schedule);
        parts.addAll(kit.intervals(IntervalSource.SITE_SOLAR, () -> vendor.zone(id), this::hasSolar));
        parts.addAll(kit.intervals(IntervalSource.SITE_BATTERY, () -> vendor.zone(id), this::hasStorage));
        return new Parts(parts);
    }

    @Override
    protected void attach() {
        context().sites().add(siteId, this);
    }

    @Override
    protected void detach() {
        context().sites().remove(this);
        super.detach();
    }

    private @Nullable DerapiApi api() {
        VendorLink vendor = usableVendor();
        return vendor == null ? null : vendor.api();
    }

    private boolean hasSolar() {
        Site site = site();
        return site != null && !site.inverters().isEmpty();
    }

    private boolean hasStorage() {
        Site site = site();
        return site != null && site.hasStorage();
    }

    /** {@return what is known of the site, or null} */
    public @Nullable Site site() {
        DetailPart<SiteDto> part = detail;
        SiteDto dto = part == null ? null : part.detail();
        return dto == null ? null : mapped.of(dto);
    }

    /** Takes note whether a plan sends commands, because its calls count among those that the vendor allows. */
    void plannedBy(String plan, boolean live) {
        if (live) {
            plans.add(plan);
        } else {
            plans.remove(plan);
        }
    }

    /** {@return a period as it is kept, so that all calls to the vendor stay within what it allows} */
    Duration paced(Duration wanted) {
        return pace.apply(wanted);
    }

    /** {@return whether what is known of the site is not older than twice the time between two looks and an hour} */
    boolean isRecent(Instant now) {
        DetailPart<SiteDto> part = detail;
        Instant read = part == null ? null : part.fetchedAt();
        return read != null && !read.plus(period.get().multipliedBy(2)).plus(PATIENCE).isBefore(now);
    }

    /** {@return the control of the site's batteries; it refuses while it is not allowed} */
    public BatteryControl control() {
        BatteryControl known = control;
        return known == null
                ? new BatteryControl("", "", true, context().clock(), () -> null, present -> {
                })
                : known;
    }

    /** {@return the hub's time} */
    public Instant now() {
        return context().clock().instant();
    }

    /** {@return the zone of the place} */
    public ZoneId zone() {
        Site site = site();
        return site == null ? context().zone().get() : site.zone();
    }

    /** {@return a text in the hub's language} */
    public String translate(ThingText text) {
        return context().translator().translate(text);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(SiteActions.class);
    }

    @Override
    Map<String, String> facts() {
        Site site = site();
        return site == null
                ? Map.of()
                : Map.of(PROPERTY_VENDOR_ID, site.vendorId(), Thing.PROPERTY_VENDOR, site.vendor());
    }
}

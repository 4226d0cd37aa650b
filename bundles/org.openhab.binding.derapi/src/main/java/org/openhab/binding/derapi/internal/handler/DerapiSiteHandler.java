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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.derapi.internal.api.DeviceMapper;
import org.openhab.binding.derapi.internal.api.IntervalSource;
import org.openhab.binding.derapi.internal.api.Site;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;
import org.openhab.binding.derapi.internal.part.DetailPart;
import org.openhab.binding.derapi.internal.part.DeviceParts;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.binding.derapi.internal.part.PartContext;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.core.thing.Thing;

/**
 * A site: where it is, the energy of all its inverters and batteries.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiSiteHandler extends PolledHandler {
    private volatile @Nullable DetailPart<SiteDto> detail;

    public DerapiSiteHandler(Thing thing, DerapiContext context) {
        super(thing, context, "Derapi site");
    }

    @Override
    Parts parts(String id, VendorLink vendor) {
        DeviceParts kit = new DeviceParts(
                new PartContext(uid(), id, context().storage(), vendor.pace(), vendor::limits, context().random()),
                vendor::detailPeriod, vendor::intervalPeriod);
        DetailPart<SiteDto> site = kit.site(vendor::learn);
        detail = site;
        SiteDto known = site.detail();
        if (known != null) {
            vendor.learn(DeviceMapper.site(id, known));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(site);
        parts.addAll(kit.intervals(IntervalSource.SITE_SOLAR, () -> vendor.zone(id), () -> hasSolar(id)));
        parts.addAll(kit.intervals(IntervalSource.SITE_BATTERY, () -> vendor.zone(id), () -> hasStorage(id)));
        return new Parts(parts);
    }

    private boolean hasSolar(String id) {
        Site site = site(id);
        return site != null && !site.inverters().isEmpty();
    }

    private boolean hasStorage(String id) {
        Site site = site(id);
        return site != null && site.hasStorage();
    }

    private @Nullable Site site(String id) {
        DetailPart<SiteDto> part = detail;
        SiteDto dto = part == null ? null : part.detail();
        return dto == null ? null : DeviceMapper.site(id, dto);
    }

    @Override
    Map<String, String> facts() {
        Site site = site("");
        return site == null
                ? Map.of()
                : Map.of(PROPERTY_VENDOR_ID, site.vendorId(), Thing.PROPERTY_VENDOR, site.vendor());
    }
}

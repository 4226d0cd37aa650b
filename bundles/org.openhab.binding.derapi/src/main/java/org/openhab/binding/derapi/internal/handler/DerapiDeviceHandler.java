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
import org.openhab.binding.derapi.internal.api.Device;
import org.openhab.binding.derapi.internal.api.DeviceMapper;
import org.openhab.binding.derapi.internal.api.IntervalSource;
import org.openhab.binding.derapi.internal.api.Kind;
import org.openhab.binding.derapi.internal.api.dto.DeviceDto;
import org.openhab.binding.derapi.internal.part.Derived;
import org.openhab.binding.derapi.internal.part.DetailPart;
import org.openhab.binding.derapi.internal.part.DeviceParts;
import org.openhab.binding.derapi.internal.part.Part;
import org.openhab.binding.derapi.internal.part.PartContext;
import org.openhab.binding.derapi.internal.part.Parts;
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.Thing;

/**
 * A solar inverter or a battery.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class DerapiDeviceHandler extends PolledHandler {
    private final Kind kind;
    private final Derived<DeviceDto, Device> mapped = new Derived<>(dto -> DeviceMapper.device("", dto));
    private volatile @Nullable DetailPart<DeviceDto> detail;

    /**
     * @param kind which of the two
     */
    public DerapiDeviceHandler(Thing thing, DerapiContext context, Kind kind) {
        super(thing, context, kind == Kind.BATTERY ? "Derapi battery" : "Derapi solar inverter");
        this.kind = kind;
    }

    @Override
    Parts parts(String id, VendorLink vendor, Storage<String> storage) {
        DeviceParts kit = new DeviceParts(
                new PartContext(uid(), id, storage, vendor.pace(), vendor::limits, context().random()),
                vendor::detailPeriod, vendor::intervalPeriod);
        DetailPart<DeviceDto> device = kit.device(kind);
        detail = device;
        List<Part> parts = new ArrayList<>();
        parts.add(device);
        parts.addAll(kit.intervals(kind == Kind.BATTERY ? IntervalSource.BATTERY : IntervalSource.INVERTER,
                () -> vendor.zone(siteId()), () -> true));
        return new Parts(parts);
    }

    private String siteId() {
        Device device = device();
        return device == null ? "" : device.siteId();
    }

    private @Nullable Device device() {
        DetailPart<DeviceDto> part = detail;
        DeviceDto dto = part == null ? null : part.detail();
        return dto == null ? null : mapped.of(dto);
    }

    @Override
    Map<String, String> facts() {
        Device device = device();
        return device == null
                ? Map.of()
                : Map.of(Thing.PROPERTY_VENDOR, device.vendor(), Thing.PROPERTY_MODEL_ID, device.model(),
                        Thing.PROPERTY_SERIAL_NUMBER, device.serialNumber(), PROPERTY_SITE_ID, device.siteId());
    }
}

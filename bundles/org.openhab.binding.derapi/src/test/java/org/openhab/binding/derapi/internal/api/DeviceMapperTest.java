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
package org.openhab.binding.derapi.internal.api;

import static org.assertj.core.api.Assertions.*;
import static org.openhab.binding.derapi.internal.DerapiBindingConstants.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.derapi.internal.Reading;
import org.openhab.binding.derapi.internal.api.dto.DeviceDto;
import org.openhab.binding.derapi.internal.api.dto.SiteDto;
import org.openhab.binding.derapi.internal.series.DeviceReadings;
import org.openhab.binding.derapi.internal.vendor.Vendors;
import org.openhab.energy.model.feed.ChannelReading;

import com.google.gson.Gson;

/**
 * Sites and devices of answers in which much may be missing or new.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
class DeviceMapperTest {
    private final Gson gson = new Gson();

    private Site site(String json) {
        return DeviceMapper.site("site-1", Objects.requireNonNull(gson.fromJson(json, SiteDto.class)));
    }

    private Device device(String json) {
        return DeviceMapper.device("dev-1", Objects.requireNonNull(gson.fromJson(json, DeviceDto.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"location\":{\"timezone\":\"Europe/Berlin\",\"currentUTCOffset\":1},\"locationUTCOffset\":2} | Europe/Berlin",
            "{\"location\":{\"currentUTCOffset\":5.5},\"locationUTCOffset\":2} | +05:30",
            "{\"location\":{\"timezone\":\"Moon/Sea\",\"currentUTCOffset\":-3.5}} | -03:30",
            "{\"locationUTCOffset\":1} | +01:00", "{\"location\":{\"current_utc_offset\":2}} | +02:00", "{} | Z",
            "{\"locationUTCOffset\":99} | Z" })
    void edgeCase5theZoneComesBeforeTheOffsetWhichMayBeFractional(String json, String zone) {
        assertThat(site(json).zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void edgeCase7whatIsMissingIsUnknownAndNotZero() {
        Site site = site("{\"id\":\"site-1\",\"bess\":{}}");
        assertThat(site.storage()).isEqualTo(Storage.UNKNOWN);
        assertThat(site.hasStorage()).isTrue();
        Map<String, ChannelReading> readings = DeviceReadings.of(site, Instant.EPOCH);
        assertThat(readings.get(CHANNEL_STORAGE_STATE_OF_CHARGE)).isEqualTo(Reading.unknown());
        assertThat(readings.get(CHANNEL_STORAGE_MODE)).isEqualTo(Reading.unknown());
        assertThat(readings.get(CHANNEL_STORAGE_CAPACITY)).isEqualTo(Reading.unknown());
        Device device = device("{\"id\":\"d\",\"lifetimeProduction\":{\"kwh\":36397.0,\"start\":null}}");
        Map<String, ChannelReading> inverter = DeviceReadings.ofInverter(device, Instant.EPOCH);
        assertThat(inverter.get(CHANNEL_PRODUCTION_RECENT)).isEqualTo(Reading.unknown());
        assertThat(inverter.get(CHANNEL_PRODUCTION_LIFETIME_SINCE)).isEqualTo(Reading.unknown());
        assertThat(inverter.get(CHANNEL_PRODUCTION_LIFETIME))
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("36397.0"), "kWh", Instant.EPOCH));
        assertThat(inverter.get(CHANNEL_DEVICE_ERRORS)).as("no log is not an empty one").isEqualTo(Reading.unknown());
        assertThat(device.name()).isEmpty();
    }

    @Test
    void edgeCase8theLogIsHeterogeneousAndItsLastElementTellsItsBegin() {
        Device device = device(
                """
                        {"recentErrors":[{"warning":"Grid voltage high"},{"error":"Arc fault"},{"info":"Update"},{"novelty":"x"},
                         "text",null,{"start":"2024-11-13T00:00:00+00:00"}]}""");
        DeviceLog log = Objects.requireNonNull(device.log());
        assertThat(log.since()).isEqualTo(Instant.parse("2024-11-13T00:00:00Z"));
        assertThat(log.events()).extracting(DeviceEvent::kind).containsExactly(DeviceEvent.Kind.WARNING,
                DeviceEvent.Kind.ERROR, DeviceEvent.Kind.INFO);
        DeviceLog empty = Objects.requireNonNull(
                device("{\"recentErrors\":[{\"start\":\"2024-11-13T00:00:00+00:00\"}]}").log());
        assertThat(empty.events()).as("an array of length 1 means no errors").isEmpty();
        assertThat(empty.lines(DeviceEvent.Kind.ERROR)).isEmpty();
    }

    @Test
    void edgeCase9unknownWordsAreKeptAsText() {
        Site site = site("{\"vendor\":\"chargepoint\",\"bess\":{\"mode\":\"Storm Watch\"}}");
        assertThat(site.vendor()).isEqualTo("chargepoint");
        assertThat(Objects.requireNonNull(site.storage()).mode()).isEqualTo("Storm Watch");
        assertThat(SummaryLevel.of("year", SummaryLevel.DAY)).isEqualTo(SummaryLevel.DAY);
        assertThat(Vendors.of("chargepoint").header()).isEqualTo("X-Authorization-chargepoint");
    }

    @Test
    void edgeCase14aSiteWithoutDevicesAndOneWithSeveralBatteries() {
        Site bare = site("{\"id\":\"s\",\"batteries\":[],\"solarInverters\":[]}");
        assertThat(bare.hasStorage()).isFalse();
        assertThat(bare.inverters()).isEmpty();
        Site several = site(
                """
                        {"batteries":[{"id":"batt-1"},{"id":"batt-2"}],"bess":{"nameplateKwh":27,"stateOfChargePercent":50}}""");
        assertThat(several.batteries()).containsExactly("batt-1", "batt-2");
        assertThat(DeviceReadings.of(several, Instant.EPOCH).get(CHANNEL_STORAGE_CAPACITY))
                .as("the site's figure is of all its batteries already")
                .isEqualTo(new ChannelReading.Quantity(new BigDecimal("27"), "kWh", Instant.EPOCH));
    }

    @Test
    void edgeCase18largeNumbersOfVendorsStayTexts() {
        Site site = site("{\"vendorID\":\"1308675217947224382\"}");
        assertThat(site.vendorId()).isEqualTo("1308675217947224382");
        assertThat(site("{\"vendor_id\":1308675217947224382}").vendorId()).isEqualTo("1308675217947224382");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"stateOfChargePercent\":101}", "{\"stateOfChargePercent\":-1}",
            "{\"stateOfChargePercent\":1e99}" })
    void whatIsNoPercentageIsUnknown(String json) {
        assertThat(device(json).storage().stateOfCharge()).isNull();
    }
}

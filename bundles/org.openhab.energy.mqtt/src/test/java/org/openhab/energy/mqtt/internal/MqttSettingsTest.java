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
package org.openhab.energy.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.energy.mqtt.internal.BrokerStatus.State;

/**
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault({})
class MqttSettingsTest {

    @Test
    void hostIsEnough() throws Exception {
        MqttSettings settings = MqttSettings.of(Map.of("host", " 127.0.0.1 "), "own");

        assertThat(settings).isEqualTo(new MqttSettings("127.0.0.1", 1883, false, "", "", "energy", "own"));
        assertThat(settings.uri()).isEqualTo("tcp://127.0.0.1:1883");
    }

    @Test
    void valuesMayBeTyped() throws Exception {
        MqttSettings settings = MqttSettings.of(
                Map.of("host", "broker.lan", "port", new BigDecimal("8884"), "tls", true,
                        "user", "me", "password", " secret ", "base", "a/b", "clientId", "other", "enabled", true),
                "own");

        assertThat(settings)
                .isEqualTo(new MqttSettings("broker.lan", 8884, true, "me", " secret ", "a/b", "other"));
        assertThat(settings.uri()).isEqualTo("ssl://broker.lan:8884");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({ "::1, tcp://[::1]:1883", "[fe80::1], tcp://[fe80::1]:1883", "my_broker, tcp://my_broker:1883" })
    void addressesOfAllKinds(String host, String uri) throws Exception {
        assertThat(MqttSettings.of(Map.of("host", host), "own").uri()).isEqualTo(uri);
    }

    @Test
    void tlsHasItsOwnPort() throws Exception {
        assertThat(MqttSettings.of(Map.of("host", "h", "tls", "true"), "own").port()).isEqualTo(8883);
    }

    @Test
    void wholeNumberWithFractionIsAPort() throws Exception {
        assertThat(MqttSettings.of(Map.of("host", "h", "port", 1884.0), "own").port()).isEqualTo(1884);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "65536", "-1", "abc", "1883.5", "99999999999" })
    void noPort(String port) {
        assertThat(refused(Map.of("host", "h", "port", port))).isEqualTo(new BrokerStatus(State.BAD_PORT, port));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/a", "a/", "a//b", "a/+", "#", "$SYS/x", "a\u0000b" })
    void noBase(String base) {
        assertThat(refused(Map.of("host", "h", "base", base))).isEqualTo(new BrokerStatus(State.BAD_BASE, base));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tcp://host", "host:1883", "ho st", "host/path" })
    void noHost(String host) {
        assertThat(refused(Map.of("host", host))).isEqualTo(new BrokerStatus(State.BAD_HOST, host));
    }

    @ParameterizedTest
    @CsvSource({ "mqtt://me:secret@broker.lan, broker.lan", "me:se@cret@broker.lan:1883, broker.lan:1883",
            "me:secret@, ''", "secret@[::1], [::1]" })
    void passwordInTheAddressIsNotShown(String host, String shown) {
        SettingsException refused = catchThrowableOfType(SettingsException.class,
                () -> MqttSettings.of(Map.of("host", host), "own"));

        assertThat(refused.status()).isEqualTo(new BrokerStatus(State.BAD_HOST, shown));
        assertThat(refused).hasMessageNotContainingAny("secret", "cret", "me:");
    }

    @Test
    void nothingIsConnectedUnlessWanted() {
        assertThat(refused(Map.of()).state()).isEqualTo(State.NOT_CONFIGURED);
        assertThat(refused(Map.of("host", "  ")).state()).isEqualTo(State.NOT_CONFIGURED);
        assertThat(refused(Map.of("host", "h", "enabled", "false")).state()).isEqualTo(State.DISABLED);
        assertThat(refused(Map.of("host", "h", "enabled", false)).state()).isEqualTo(State.DISABLED);
    }

    @ParameterizedTest
    @CsvSource({ "tls, on", "checkServerName, yes", "enabled, no", "enabled, 0", "allowCommands, ture", "homie, 1",
            "homeAssistant, off", "compactPrices, wahr", "nordpoolPrices, true false" })
    void switchThatIsNeitherOnNorOffIsNoGuess(String key, String value) {
        Map<String, Object> configuration = new HashMap<>(Map.of("host", "h", "tls", "true"));
        configuration.put(key, value);

        assertThat(refused(configuration)).isEqualTo(new BrokerStatus(State.BAD_FLAG, value, key));
    }

    @Test
    void switchesAreReadInAnyCaseAndTypedAndEmptyIsTheDefault() throws Exception {
        MqttSettings settings = MqttSettings.of(Map.of("host", "h", "enabled", " ", "tls", " True ", "checkServerName",
                false, "homeAssistant", Boolean.FALSE, "allowCommands", "TRUE", "compactPrices", "False"), "own");

        assertThat(settings.tls()).isTrue();
        assertThat(settings.files().checkName()).isFalse();
        assertThat(settings.options()).isEqualTo(new Options(false, false, "", "", true));
    }

    /** The decoder passes over what is no Base64, and fails only where the groups of four do not come out even. */
    @ParameterizedTest
    @ValueSource(strings = { "A", "AAAAA", "AA=A", "=", "AAAA" })
    void damagedKeyFileIsTold(String content, @TempDir Path folder) throws Exception {
        ServerCertificate pair = ServerCertificate.forAddress("127.0.0.1", folder);
        Path key = Files.writeString(folder.resolve("damaged.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n");

        BrokerStatus status = refused(Map.of("host", "h", "tls", true, "certificateFile",
                pair.certificate().toString(), "keyFile", key.toString()));
        assertThat(status.state()).isEqualTo(State.BAD_FILE);
        assertThat(status.subject()).isEqualTo(key.toString());
        assertThat(status.detail()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "A", "AA=A", "AAAA", "" })
    void damagedCertificateFileIsTold(String content, @TempDir Path folder) throws Exception {
        Path authority = Files.writeString(folder.resolve("damaged.pem"),
                "-----BEGIN CERTIFICATE-----\n" + content + "\n-----END CERTIFICATE-----\n");

        assertThat(refused(Map.of("host", "h", "tls", true, "authorityFile", authority.toString())))
                .isEqualTo(new BrokerStatus(State.BAD_FILE, authority.toString(), "no certificate"));
    }

    @Test
    void clientIdStaysTheSame(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("energy/installation-id");
        String first = new InstallationId(file, new Random(1)).clientId();

        assertThat(first).matches("openhab-energy-[0-9a-f]{8}");
        assertThat(new InstallationId(file, new Random(2)).clientId()).isEqualTo(first);
        assertThat(new InstallationId(folder.resolve("other"), new Random(3)).clientId()).isNotEqualTo(first);

        Files.writeString(file, "rubbish");
        String second = new InstallationId(file, new Random(4)).clientId();
        assertThat(second).matches("openhab-energy-[0-9a-f]{8}");
        assertThat(new InstallationId(file, new Random(5)).clientId()).isEqualTo(second);
    }

    private static BrokerStatus refused(Map<String, ?> configuration) {
        return catchThrowableOfType(SettingsException.class, () -> MqttSettings.of(configuration, "own")).status();
    }
}

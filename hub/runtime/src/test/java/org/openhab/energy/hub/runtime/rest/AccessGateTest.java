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
package org.openhab.energy.hub.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author openHAB Energy - Initial contribution
 */
class AccessGateTest {

    private static int check(AccessGate gate, String method, String path, String host, String origin,
            String authorization) {
        Map<String, String> headers = new HashMap<>();
        if (host != null) {
            headers.put("host", host);
        }
        if (origin != null) {
            headers.put("origin", origin);
        }
        if (authorization != null) {
            headers.put("authorization", authorization);
        }
        RestResponse refusal = gate.check(
                new RestRequest(method, RestRequest.segments(path), Map.of(), headers, "", "http://x", Locale.ENGLISH));
        return refusal == null ? 200 : refusal.status();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GET,    things, 127.0.0.1:8080,       -,                      200
            DELETE, things, localhost:8080,       -,                      200
            POST,   things, [::1]:8080,           http://[::1]:8080,      200
            POST,   things, LOCALHOST,            -,                      200
            POST,   things, 127.0.0.1:8080,       http://127.0.0.1:8080,  200
            POST,   things, 127.0.0.1:8080,       http://127.0.0.1:9090,  403
            GET,    things, 127.0.0.1:8080,       https://evil.example,   403
            GET,    things, 127.0.0.1:8080,       null,                   403
            GET,    things, rebound.example:8080, -,                      403
            GET,    things, 127.0.0.1.evil.com,   -,                      403
            GET,    things, -,                    -,                      403
            """)
    void onLoopbackOnlyThisMachinesOwnPagesPass(String method, String path, String host, String origin, int status) {
        assertThat(check(new AccessGate(true, ""), method, path, host, origin, null)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            GET,    '',               -,             200
            GET,    thing-types,      -,             200
            GET,    things,           -,             401
            GET,    links,            -,             401
            GET,    inbox,            -,             401
            GET,    items,            -,             401
            GET,    events,           -,             401
            POST,   thing-types,      -,             401
            DELETE, things/a:b:c,     -,             401
            DELETE, things/a:b:c,     Bearer wrong,  401
            DELETE, things/a:b:c,     Bearer,        401
            DELETE, things/a:b:c,     Basic t0ken,   401
            DELETE, things/a:b:c,     Bearer t0ken,  200
            GET,    things,           bearer t0ken,  200
            """)
    void onTheNetworkATokenIsNeeded(String method, String path, String authorization, int status) {
        assertThat(check(new AccessGate(false, "t0ken"), method, path, "hub.lan:8080", null, authorization))
                .isEqualTo(status);
    }

    @Test
    void anEmptyTokenOpensNothing() {
        assertThat(check(new AccessGate(false, ""), "GET", "things", "hub.lan", null, "Bearer ")).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({ "127.0.0.1, true", "127.1.2.3, true", "localhost, true", "::1, true", "0.0.0.0, false",
            "192.168.1.2, false", "127.evil.com, false" })
    void loopbackAddressesAreKnown(String address, boolean loopback) {
        assertThat(AccessGate.isLoopback(address)).isEqualTo(loopback);
    }

    @Test
    void aTokenIsMadeOnceAndOnlyItsOwnerReadsIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("energy").resolve("api-token");
        String token = ApiToken.of(null, file, new SecureRandom());
        assertThat(token).hasSize(43);
        assertThat(ApiToken.of(" ", file, new SecureRandom())).isEqualTo(token);
        assertThat(ApiToken.of("mine", file, new SecureRandom())).isEqualTo("mine");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void pathsAreSplitBeforeTheyAreDecoded() {
        assertThat(RestRequest.segments("/actions/a:b:c/scope.method%23ab%2Fcd")).containsExactly("actions", "a:b:c",
                "scope.method#ab/cd");
        assertThat(RestRequest.segments("/items/a+b/")).containsExactly("items", "a+b");
        assertThat(RestRequest.query("a=1%202&b&a=3")).isEqualTo(Map.of("a", "1 2", "b", ""));
    }
}

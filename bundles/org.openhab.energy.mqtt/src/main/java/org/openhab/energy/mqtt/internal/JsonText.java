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

import java.io.Writer;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Gson;
import com.google.gson.JsonElement;

/**
 * Text of JSON in the making. Takes texts over as wholes, where Java's own writer copies them letter by letter and under a lock, which for lists of
 * prices is most of the work.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
final class JsonText extends Writer {
    private final StringBuilder text = new StringBuilder();

    /** {@return the JSON as text} */
    static String of(Gson gson, JsonElement json) {
        JsonText writer = new JsonText();
        gson.toJson(json, writer);
        return writer.toString();
    }

    /** Begins another text in the same memory. */
    void clear() {
        text.setLength(0);
    }

    @Override
    public void write(int letter) {
        text.append((char) letter);
    }

    @Override
    public void write(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }

    @Override
    public void write(String letters) {
        text.append(letters);
    }

    @Override
    public void write(String letters, int start, int length) {
        text.append(letters.substring(start, start + length));
    }

    /** {@return what was written} */
    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {
        // Everything is there already
    }

    @Override
    public void close() {
        // Nothing is held
    }
}

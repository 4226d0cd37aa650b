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
package org.openhab.core.common;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An identifier made of segments of letters, digits, underscores and hyphens, with colons between them.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractUID {

    public static final String SEPARATOR = ":";

    static final String SEGMENT = "[\\w-]*";
    private static final Pattern SEGMENT_PATTERN = Pattern.compile(SEGMENT);

    private final List<String> segments;
    private final String text;

    /** For frameworks that fill objects by reflection only. */
    protected AbstractUID() {
        segments = List.of();
        text = "";
    }

    /** @throws IllegalArgumentException if the text is no identifier of this kind */
    protected AbstractUID(String uid) {
        this(uid.split(SEPARATOR, -1));
    }

    /** @throws IllegalArgumentException if the segments make no identifier of this kind */
    protected AbstractUID(String... segments) {
        this(List.of(segments));
    }

    /** @throws IllegalArgumentException if the segments make no identifier of this kind */
    @SuppressWarnings("this-escape")
    protected AbstractUID(List<String> segments) {
        int minimum = getMinimalNumberOfSegments();
        if (segments.size() < minimum) {
            throw new IllegalArgumentException(
                    "UID must have at least " + minimum + " segments: " + String.join(SEPARATOR, segments));
        }
        for (int index = 0; index < segments.size(); index++) {
            validateSegment(segments.get(index), index, segments.size());
        }
        this.segments = List.copyOf(segments);
        this.text = String.join(SEPARATOR, segments);
    }

    /** Returns how many segments an identifier of this kind has at the least. */
    protected abstract int getMinimalNumberOfSegments();

    protected List<String> getAllSegments() {
        return segments;
    }

    protected String getSegment(int segment) {
        return segments.get(segment);
    }

    /** Returns whether a text could be a segment. */
    public static boolean isValid(@Nullable String segment) {
        return segment != null && SEGMENT_PATTERN.matcher(segment).matches();
    }

    /** @throws IllegalArgumentException if a segment has a character that it must not have */
    protected void validateSegment(String segment, int index, int length) {
        if (!isValid(segment)) {
            throw new IllegalArgumentException("ID segment '" + segment
                    + "' contains invalid characters. Each segment of the ID must match the pattern " + SEGMENT + ".");
        }
    }

    @Override
    public String toString() {
        return getAsString();
    }

    public final String getAsString() {
        return text;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj != null && obj.getClass() == getClass() && text.equals(((AbstractUID) obj).text);
    }
}

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
package org.openhab.binding.novasense.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * A text with places to fill in: {@code ${now+72h}} is a time, {@code {plant}} a variable. Immutable.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}|\\{([^}]*)}");

    /** A piece of a template. */
    private sealed interface Piece {
        record Literal(String text) implements Piece {
        }

        record Time(TimeExpression expression) implements Piece {
        }

        record Variable(String name) implements Piece {
        }
    }

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * @throws InvalidSettingException when a place holds no time expression, or is not closed
     */
    public static Template parse(String text) throws InvalidSettingException {
        List<Piece> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            pieces.add(literal(text.substring(end, place.start())));
            String time = place.group(1);
            pieces.add(time == null
                    ? new Piece.Variable(Objects.requireNonNullElse(place.group(2), "").trim())
                    : new Piece.Time(TimeExpression.parse(time)));
            end = place.end();
        }
        pieces.add(literal(text.substring(end)));
        return new Template(pieces);
    }

    private static Piece literal(String text) throws InvalidSettingException {
        if (text.contains("{") || text.contains("}")) {
            throw new InvalidSettingException("offline.config-template", text);
        }
        return new Piece.Literal(text);
    }

    /**
     * {@return the text with all places filled}
     *
     * @param escape applied to what is filled in, not to the template's own text
     * @throws InvalidSettingException when a variable has no value
     */
    public String fill(TemplateContext context, UnaryOperator<String> escape) throws InvalidSettingException {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Literal literal) {
                text.append(literal.text());
            } else if (piece instanceof Piece.Time time) {
                text.append(escape.apply(time.expression().write(context.now(), context.zone(), context.format())));
            } else if (piece instanceof Piece.Variable variable) {
                String value = context.variables().get(variable.name());
                if (value == null || value.isBlank()) {
                    throw new InvalidSettingException("offline.config-path-parameter", variable.name());
                }
                text.append(escape.apply(value));
            }
        }
        return text.toString();
    }
}

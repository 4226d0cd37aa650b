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
package org.openhab.binding.derapi.internal.part;

import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is made of an answer, made once for as long as the answer is the same object. Thread-safe.
 *
 * @param <T> the answer
 * @param <V> what is made of it
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Derived<T, V> {

    private record Made<T, V>(T from, V value) {
    }

    private final Function<T, V> making;
    private volatile @Nullable Made<T, V> made;

    public Derived(Function<T, V> making) {
        this.making = making;
    }

    /** {@return what the answer gives} */
    public V of(T answer) {
        Made<T, V> known = made;
        if (known == null || known.from() != answer) {
            known = new Made<>(answer, making.apply(answer));
            made = known;
        }
        return known.value();
    }
}

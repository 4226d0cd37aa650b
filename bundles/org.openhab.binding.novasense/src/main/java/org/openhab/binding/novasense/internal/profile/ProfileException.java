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
package org.openhab.binding.novasense.internal.profile;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.novasense.internal.InvalidSettingException;

/**
 * A profile cannot be read. The arguments name file and place.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public class ProfileException extends InvalidSettingException {
    private static final long serialVersionUID = 1L;

    public ProfileException(String textKey, String... arguments) {
        super(textKey, arguments);
    }
}

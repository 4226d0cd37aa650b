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
package org.openhab.binding.nomos.internal.api.dto;

import java.util.List;

import com.google.gson.annotations.SerializedName;

/**
 * One page of any list.
 *
 * @param <T> what is listed
 *
 * @author openHAB Energy - Initial contribution
 */
public class PageDto<T> {
    public List<T> items;
    @SerializedName("has_more")
    public Boolean hasMore;
    @SerializedName("next_page")
    public String nextPage;
}

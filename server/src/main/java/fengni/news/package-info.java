/** Cluster news: one version row that every change bumps and every node polls, so holds, keys and features reach a node within 250 ms. */
@NullMarked
package fengni.news;

import org.jspecify.annotations.NullMarked;

/**
 * Tells people in time of what they must do by a day: mail, webhooks, a calendar to subscribe to (the terms are those of the
 * rooms: 算法推荐管理规定, Arts 24 and 25; 深度合成管理规定, Art. 12).
 */
@NullMarked
package fengni.notice;

import org.jspecify.annotations.NullMarked;

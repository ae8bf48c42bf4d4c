//! An inject in the middle of a scene: the group comes back to where it was.

use super::*;

#[test]
fn a_vote_and_the_time_of_a_scene_are_there_again_after_an_inject() {
    let mut evening = LedEvening::of(1);
    evening.until(2 * MINUTE);
    let phone = evening.seat(1, None);
    evening.does(1, VOTE, 2 * MINUTE);
    evening.votes(phone, ("door", 1), "wait").expect("heard");
    evening.does(1, Act::CloseAndShow, 2 * MINUTE);
    let bell = evening_bell(&evening);
    evening.does(1, Act::Send(bell), 2 * MINUTE);
    assert_eq!(evening.scene(1), "bell");
    {
        let room = evening.hall.room();
        let stand = room.table(1).stand();
        assert!(stand.votes.is_empty() && stand.phase == Phase::Talk);
        assert_eq!(stand.talk(Moment(3 * MINUTE)), Duration::from_mins(1));
    }
    evening.does(1, Act::GoOn, 5 * MINUTE);
    assert_eq!(evening.scene(1), "door");
    assert_eq!(evening.phase(1), Phase::Shown { round: 1 });
    {
        let room = evening.hall.room();
        let stand = room.table(1).stand();
        assert_eq!(stand.votes.len(), 1);
        assert_eq!(
            stand.talk(Moment(6 * MINUTE)),
            Duration::from_mins(3),
            "two minutes before it and one after"
        );
    }
    evening.settles(1, "wait", 6 * MINUTE);
    let by = evening.happened().into_iter().find_map(|what| match what {
        What::Settled { by, .. } => Some(by),
        _ => None,
    });
    assert_eq!(by, Some(Settlement::Majority));
}
